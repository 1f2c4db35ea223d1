import { parseArgs } from 'node:util';
import { loadTest } from './load/load-test';
import { keepResult } from './results';

const help = `Loads the hub to 80 % of what it can do while subgraph after subgraph is killed and started again, and judges each answer.

  npm run load [-- --minutes <n>] [--connections <n>]

  --minutes <n>       how long; 10 without it, and only then kept in bench/results.md
  --connections <n>   clients at a time; 20 without it
  --help              prints this

Ends with 1 where an answer was wrong, a failure had no code of the catalogue, or the gateway grew by more than a tenth.
Takes the ports from 24000 on. Linux only: it reads the memory of the gateway there.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      connections: { type: 'string', default: '20' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const settings = {
    minutes: positive('--minutes', values.minutes),
    connections: positive('--connections', values.connections),
  };
  const { report, problems } = await loadTest(settings, (what) => console.log(`  ${what} …`));
  console.log(`\n${report}\n`);
  for (const problem of problems) console.error(`- ${problem}`);
  if (settings.minutes === 10) {
    const question = `${settings.minutes} minutes at 80 % of what the hub can do, every part a process, a subgraph killed every 30 s and started again 5 s later: is any answer wrong, and does the gateway grow?`;
    keepResult('load', question, 'npm run load', report);
  }
  return problems.length > 0 ? 1 : 0;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${name} must be a number above 0, but got: ${text}.`);
  return value;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(`the load test did not run: ${error.message}`);
    process.exit(1);
  },
);
