import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { newHubKey } from '@passerelle/assertion';
import { type ContractSubgraph, defaultNodeSettings, parseContract } from '@passerelle/contract-subgraph';
import { ServedContract, Signer, SubgraphClients, SubgraphSockets } from '@passerelle/gateway';
import { lighthouseContract } from '@passerelle/test-kit';
import { parse } from 'graphql';
import type { Bench } from './bench';
import type { NodesWanted } from './simulated-nodes.worker';
import { markdownTable, percentile } from './statistics';

const pageSize = 50;
const rowsPerNode = 400;
const pagesPerWalk = 6;
const walks = 12;
const nodeCounts = [3, 10, 50, 200];

const document = parse(`query ($after: String) {
  lighthouses(first: ${pageSize}, after: $after) {
    complete
    nodes { id height parity }
    pageInfo { endCursor }
    reports { status }
  }
}`);
const contract = parseContract(lighthouseContract);
const settings = { deadlineMs: 5_000, softDeadlineMs: 300, connections: 32 };

interface Side {
  readonly subgraph: ContractSubgraph;
  /** Milliseconds of the first pages, and of those after them. */
  readonly first: number[];
  readonly later: number[];
  rowsSent(): Promise<number>;
  stop(): Promise<void>;
}

/** What a page of a list that many institutions hold costs, and what one of them costs that does not answer. */
export const contractFanout: Bench = {
  name: 'contract-fanout',
  question: `A page of ${pageSize} rows gathered over many nodes: how long, how many rows over the wire, and how much longer when one node hangs (soft deadline ${settings.softDeadlineMs} ms)?`,
  async run(tell) {
    const rows: string[][] = [];
    for (const nodes of nodeCounts) {
      tell(`${nodes} nodes`);
      rows.push(await measure(nodes));
    }
    const head = [
      'nodes',
      'rows sent a page',
      'page × nodes',
      'first page p50 ms',
      'later p50 ms',
      'later p95 ms',
      'one hangs: first page ms',
      'one hangs: later p50 ms',
      'ratio of later p50',
    ];
    return markdownTable(head, rows);
  },
};

async function measure(nodes: number): Promise<string[]> {
  const well = await startSide({ nodes, rows: rowsPerNode, hanging: 0, wellFor: 0 });
  const ill = await startSide({ nodes, rows: rowsPerNode, hanging: 1, wellFor: 0 });
  // Connections and compiled code; not counted.
  await walk(well);
  const pages = well.first.length + well.later.length;
  const sentOnce = (await well.rowsSent()) / pages;
  const firstWithHang = await timed(ill.subgraph, null);
  await walk(ill);
  for (const side of [well, ill]) side.first.length = side.later.length = 0;
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < walks; round += 1) {
    await walk(round % 2 === 0 ? well : ill);
    await walk(round % 2 === 0 ? ill : well);
  }
  await Promise.all([well.stop(), ill.stop()]);
  const ms = (value: number): string => value.toFixed(1);
  const [p50, p50WithHang] = [percentile(well.later, 0.5), percentile(ill.later, 0.5)];
  return [
    String(nodes),
    sentOnce.toFixed(0),
    String(pageSize * nodes),
    ms(percentile(well.first, 0.5)),
    ms(p50),
    ms(percentile(well.later, 0.95)),
    ms(firstWithHang.ms),
    ms(p50WithHang),
    (p50WithHang / p50).toFixed(2),
  ];
}

async function walk(side: Side): Promise<void> {
  let after: string | null = null;
  for (let page = 0; page < pagesPerWalk; page += 1) {
    const { ms, endCursor } = await timed(side.subgraph, after);
    (page === 0 ? side.first : side.later).push(ms);
    after = endCursor;
  }
}

async function timed(subgraph: ContractSubgraph, after: string | null): Promise<{ ms: number; endCursor: string }> {
  const start = performance.now();
  const { data, errors } = await subgraph.execute({ document, variables: { after } }, undefined);
  const ms = performance.now() - start;
  const page = data?.lighthouses as { nodes: unknown[]; pageInfo: { endCursor: string } } | undefined;
  if (errors || page?.nodes.length !== pageSize) throw new Error(`a page is not whole: ${JSON.stringify(errors)}`);
  return { ms, endCursor: page.pageInfo.endCursor };
}

async function startSide(wanted: NodesWanted): Promise<Side> {
  const worker = new Worker(join(__dirname, 'simulated-nodes.worker.js'), { workerData: wanted });
  const [urls] = (await once(worker, 'message')) as [[string, string][]];
  const signer = new Signer();
  signer.setKeys([newHubKey(new Date())]);
  const connections = { ...settings, maxResponseBytes: 1_000_000 };
  const clients = new SubgraphClients(connections, signer);
  const sockets = new SubgraphSockets(connections, signer);
  const quiet = { warn: () => undefined };
  const served = new ServedContract(contract, { clients, sockets }, { ...defaultNodeSettings, ...settings }, quiet);
  served.setNodes(urls.map(([owner, url]) => ({ owner, url, versions: '1.1' })));
  return {
    subgraph: served.subgraph,
    first: [],
    later: [],
    rowsSent: async () => {
      worker.postMessage('rowsSent');
      return ((await once(worker, 'message')) as [number])[0];
    },
    stop: async () => {
      served.subgraph.stop();
      worker.postMessage('stop');
      await once(worker, 'exit');
      await clients.destroy();
    },
  };
}
