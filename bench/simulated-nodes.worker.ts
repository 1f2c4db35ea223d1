import { parentPort, workerData } from 'node:worker_threads';
import { type SimulatedNode, startSimulatedNodes } from '@passerelle/test-kit';

/** How many nodes, how many rows each, and how many of the nodes hang. */
export interface NodesWanted {
  readonly nodes: number;
  readonly rows: number;
  readonly hanging: number;
  /** Answers of each node, counted from its first read, that come before it hangs. */
  readonly wellFor: number;
}

// The nodes run on a thread of their own, so that what they cost is not counted as the hub's.
async function main(): Promise<void> {
  const { nodes: count, rows, hanging, wellFor } = workerData as NodesWanted;
  const simulated = await startSimulatedNodes(0);
  const nodes = Array.from({ length: count }, (_, index): SimulatedNode => {
    const hangs = index < hanging;
    return {
      owner: `node${String(index).padStart(3, '0')}`,
      keys: Array.from({ length: rows }, (_row, row) => String(row * count + index).padStart(8, '0')),
      behaviours: hangs ? [...Array(wellFor).fill('well'), ...Array(100_000).fill('hang')] : [],
      version: '1.1',
    };
  });
  simulated.set(nodes);
  parentPort?.postMessage(nodes.map(({ owner }) => [owner, simulated.url(owner)]));
  parentPort?.on('message', (message) => {
    if (message === 'rowsSent') parentPort?.postMessage(simulated.rowsSent());
    else simulated.stop().then(() => process.exit(0));
  });
}

main();
