import { contractFanout } from './contract-fanout.bench';
import { gateway } from './gateway.bench';
import { keepResult } from './results';
import { supergraphSize } from './supergraph-size.bench';

const benches = [contractFanout, gateway, supergraphSize];

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
    keepResult(bench.name, bench.question, `npm run bench -- ${bench.name}`, answer);
  }
}

main().catch((error: Error) => {
  console.error(`the bench did not run: ${error.message}`);
  process.exit(1);
});
