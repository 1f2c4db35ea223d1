import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Bench } from './bench';
import { composeGenerated } from './many-subgraphs/generate';
import type { Measured, Question } from './many-subgraphs/supergraph.worker';
import { markdownTable } from './statistics';

const sizes = [10, 50, 200];

/** What a graph of many subgraphs costs to compose, load, plan and swap. */
export const supergraphSize: Bench = {
  name: 'supergraph-size',
  question:
    'What do 10, 50 and 200 subgraphs cost? Each owns two entities and extends those of two others. A process each; 40 different operations over three subgraphs each, planned in the thread of the planner; of three swaps the best. A block is the longest that anything else in the process would have waited, by the clock: with other programs on the cores it is longer.',
  async run(tell) {
    const columns: [string, ...string[]][] = [];
    for (const count of sizes) {
      tell(`${count} subgraphs`);
      const startedAt = performance.now();
      const sdl = composeGenerated(count);
      const compose = performance.now() - startedAt;
      const measured = await ask({ sdl, count });
      columns.push([
        String(count),
        String(Math.round(sdl.length / 1024)),
        ms(compose),
        ms(measured.load),
        ms(measured.loadBlock),
        String(Math.round(measured.memory / 1024 / 1024)),
        ms(measured.firstPlan),
        `${ms(measured.planP50)} / ${ms(measured.planP90)}`,
        String(Math.round(measured.plansPerSecond)),
        `${ms(measured.missBlockP50)} / ${ms(measured.missBlockP90)}`,
        ms(measured.swap),
        ms(measured.swapBlock),
      ]);
    }
    return markdownTable(
      [
        'subgraphs',
        'KiB of SDL',
        'compose, ms',
        'load, ms',
        'block at load, ms',
        'memory, MiB',
        'first plan, ms',
        'plan p50 / p90, ms',
        'plans a second',
        'block at a miss p50 / p90, ms',
        'swap with 40 operations, ms',
        'block at a swap, ms',
      ],
      columns,
    );
  },
};

async function ask(question: Question): Promise<Measured> {
  const child = fork(join(__dirname, 'many-subgraphs', 'supergraph.worker.js'));
  child.send(question);
  const [measured] = (await once(child, 'message')) as [Measured];
  await once(child, 'exit');
  return measured;
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
