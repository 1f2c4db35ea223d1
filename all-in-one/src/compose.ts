import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { type Contract, createContractSubgraph, liftExtras, parseContract } from '@passerelle/contract-subgraph';
import { contractFile } from '@passerelle/partnership';
import { buildSchema } from '@passerelle/subgraph-kit';
import { parse, printSchema } from 'graphql';
import { type AnySubgraph, partnershipOwners, subgraphs } from './subgraphs';

export interface Composition {
  readonly supergraphSdl: string;
  /** What clients see of it: what is committed as gateway/api.graphql. */
  readonly apiSdl: string;
  /** What each owner publishes, by subgraph name: what is committed as its schema.graphql. */
  readonly sdlBySubgraph: ReadonlyMap<string, string>;
}

/**
 * Composes the supergraph from the schemas the subgraphs have in this source tree. What a node publishes
 * for a contract is lifted out; the contract stands for it. Throws with every composition error.
 */
export function compose(definitions: readonly AnySubgraph[] = subgraphs): Composition {
  const contract = parseContract(readFileSync(contractFile, 'utf8'));
  const sdlBySubgraph = new Map(definitions.map((definition) => [definition.name, buildSchema(definition).sdl]));
  const parts = [...sdlBySubgraph].flatMap(([name, sdl]) => {
    const own = partnershipOwners.some((owner) => owner === name) ? liftExtras(contract, sdl, name) : sdl;
    return own === null ? [] : [{ name, url: addressOf(name), typeDefs: parse(own) }];
  });
  const { supergraphSdl, schema, errors } = composeServices([
    ...parts,
    { name: contract.name, url: addressOf(contract.name), typeDefs: parse(hubSdl(contract)) },
  ]);
  if (errors?.length || supergraphSdl === undefined || schema === undefined) {
    throw new Error(`the subgraphs do not compose:\n${errors?.map(({ message }) => `- ${message}`).join('\n')}`);
  }
  return { supergraphSdl, apiSdl: printSchema(schema.toAPISchema().toGraphQLJSSchema()), sdlBySubgraph };
}

/** What the hub serves for a contract does not depend on who its nodes are. */
function hubSdl(contract: Contract): string {
  return createContractSubgraph(contract, []).sdl;
}

/** Composition wants an address; where a subgraph really answers is a setting of the gateway. */
export function addressOf(subgraph: string): string {
  return `http://${subgraph}.invalid/graphql`;
}
