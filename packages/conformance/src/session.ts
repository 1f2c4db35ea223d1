import type { Contract, Version } from '@passerelle/contract-subgraph';
import { isLater } from '@passerelle/contract-subgraph';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import type { NodeClient } from './node/node-client';

/** What every check of one node goes by. */
export interface Session {
  readonly contract: Contract;
  /** The contract as the hub serves it: where the types of its fields are. */
  readonly schema: GraphQLSchema;
  /** The version in which the hub would speak with the node. */
  readonly version: Version;
  readonly client: NodeClient;
  /** The prefix its ids must carry; null where it was not given and no row tells. */
  readonly owner: string | null;
  readonly pageSize: number;
  readonly maxRows: number;
  readonly deadlineMs: number;
  readonly softDeadlineMs: number;
}

/** Whether the node's version of the contract is older than a part of it. */
export function lacks({ contract, version }: Session, coordinate: string): boolean {
  return isLater(coordinate, version, contract.since);
}

/** A type of the contract. Throws where there is none: the contract would not have been read. */
export function objectType({ schema }: Session, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`the contract has no type ${name}`);
  return type;
}
