import { openSupergraph, SupergraphSwitch } from '@passerelle/gateway';
import { assertValidSchema, parse } from 'graphql';
import { percentile } from '../statistics';
import { longestBlock } from './block';
import { generateOperation } from './generate';

/** What the parent sends: a supergraph, and how many subgraphs it was made of. */
export interface Question {
  readonly sdl: string;
  readonly count: number;
}

/** Milliseconds and bytes. */
export interface Measured {
  readonly load: number;
  readonly loadBlock: number;
  readonly memory: number;
  readonly firstPlan: number;
  readonly planP50: number;
  readonly planP90: number;
  readonly plansPerSecond: number;
  readonly missBlockP50: number;
  readonly missBlockP90: number;
  readonly swap: number;
  readonly swapBlock: number;
}

const operations = 40;
const swaps = 3;

/** After so many, the compiler of this process is warm. */
const warmAfter = 10;

// Beside what a plan needs, nothing runs in this process: it is the gateway without requests.
process.once('message', async ({ sdl, count }: Question) => {
  const log = { info: () => undefined, warn: () => undefined, error: console.error } as never;
  const watch = { foundOnDisk: () => undefined, planned: () => undefined };
  const dataSource = () => ({ ask: async () => ({ data: {} }) });
  const served = new SupergraphSwitch({
    open: (text) => openSupergraph(text, { dataSource, joinWaitMs: 0, store: null, watch, log }),
    warmOperations: operations,
    warmDeadlineMs: 60_000,
    onRefused: () => undefined,
    log,
  });
  // What Apollo Server does with each new schema.
  served.gateway.onSchemaLoadOrUpdate(({ apiSchema }) => assertValidSchema(apiSchema));
  const rss = process.memoryUsage().rss;
  const load = await timed(() => served.serve(sdl));
  const memory = process.memoryUsage().rss - rss;
  await served.gateway.load({ apollo: {} } as never);

  const plans: number[] = [];
  const blocks: number[] = [];
  for (let number = 0; number < operations; number += 1) {
    const source = generateOperation(number, count);
    // Parsed, validated, planned and compiled, as for a client that asks for it first.
    const plan = await timed(() =>
      served.current.warm([{ source, document: parse(source), operationName: undefined }], 60_000),
    );
    plans.push(plan.ms);
    blocks.push(plan.block);
  }
  const [first = 0, ...others] = plans;
  const swapped: Timed[] = [];
  for (let number = 0; number < swaps; number += 1) {
    // Another supergraph by its text, so that it is loaded anew, and all operations are planned for it.
    swapped.push(await timed(() => served.serve(`${sdl}\n# ${number}`)));
  }
  const measured: Measured = {
    load: load.ms,
    loadBlock: load.block,
    memory,
    firstPlan: first,
    planP50: percentile(others, 0.5),
    planP90: percentile(others, 0.9),
    plansPerSecond: (others.length / others.reduce((sum, ms) => sum + ms, 0)) * 1_000,
    missBlockP50: percentile(blocks.slice(warmAfter), 0.5),
    missBlockP90: percentile(blocks.slice(warmAfter), 0.9),
    swap: Math.min(...swapped.map(({ ms }) => ms)),
    swapBlock: Math.min(...swapped.map(({ block }) => block)),
  };
  await served.stop();
  process.send?.(measured, () => process.disconnect());
});

interface Timed {
  readonly ms: number;
  readonly block: number;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const startedAt = performance.now();
  const block = await longestBlock(work);
  return { ms: performance.now() - startedAt, block };
}
