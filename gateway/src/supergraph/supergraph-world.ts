import { typesOf } from '../execution/is-type-of';
import type { PrepareOptions } from '../execution/prepare-operation';
import { buildApiSchema } from './api-schema';
import { keyFieldsOf } from './key-fields';
import type { SupergraphFacts } from './supergraph-facts';

/** What operations are compiled against, but for the subgraphs themselves. */
export type SupergraphWorld = Omit<PrepareOptions, 'subgraph' | 'joinWaitMs'>;

/** Makes it of the facts, with pauses in which requests are answered. */
export async function readWorld(facts: SupergraphFacts): Promise<SupergraphWorld> {
  return {
    schema: await buildApiSchema(facts.apiDefinitions),
    isTypeOf: typesOf(facts.typesByCondition),
    isKeyField: keyFieldsOf(facts),
    reserved: facts.reserved,
  };
}
