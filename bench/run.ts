import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { contractFanout } from './contract-fanout.bench';
import { gateway } from './gateway.bench';
import { supergraphSize } from './supergraph-size.bench';

const benches = [contractFanout, gateway, supergraphSize];
const results = join(resolve(__dirname, '..'), 'results.md');

/** Runs the benches that are named, or all, and writes their answers into bench/results.md. */
async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !benches.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    throw new Error(`there is no bench ${unknown}; there are: ${benches.map(({ name }) => name).join(', ')}`);
  }
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`${bench.name}: ${bench.question}`);
    const answer = await bench.run((progress) => console.log(`  ${progress} …`));
    console.log(`\n${answer}\n`);
    keep(
      bench.name,
      `## ${bench.name}\n\n${bench.question}\n\n\`npm run bench -- ${bench.name}\`, ${conditions()}\n\n${answer}\n`,
    );
  }
}

/** Puts a section in the place of the one of the same bench. */
function keep(name: string, section: string): void {
  const sections = readFileSync(results, 'utf8').split(/^(?=## )/m);
  const others = sections.filter((text) => !text.startsWith(`## ${name}\n`));
  const [head = '', ...rest] = others;
  writeFileSync(results, [`${head.trimEnd()}\n`, ...[...rest, section].sort()].join('\n').replace(/\n{3,}/g, '\n\n'));
}

function conditions(): string {
  const [cpu] = cpus();
  return `on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}).`;
}

main().catch((error: Error) => {
  console.error(`the bench did not run: ${error.message}`);
  process.exit(1);
});
