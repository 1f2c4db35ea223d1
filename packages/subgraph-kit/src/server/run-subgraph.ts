import type { SubgraphDefinition } from '../graph/define-subgraph';
import { explainStartFailure } from './explain-start-failure';
import { startSubgraph } from './start-subgraph';
import { readSubgraphConfig } from './subgraph-config';

/** Runs a subgraph as a process of its own: reads the environment, starts, and stops on SIGINT or SIGTERM. */
export async function runSubgraph<Context extends object>(definition: SubgraphDefinition<Context>): Promise<void> {
  try {
    const subgraph = await startSubgraph(definition, readSubgraphConfig(definition, process.env));
    console.log(`${definition.name} answers at ${subgraph.url}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        subgraph.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    console.error(explainStartFailure(definition.name, error));
    process.exit(1);
  }
}
