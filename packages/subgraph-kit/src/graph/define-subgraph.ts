import type { FastifyInstance } from 'fastify';
import type { NonEmptyArray } from 'type-graphql';
import type { Database } from '../database/open-database';
import type { SeedSet } from '../database/seed';
import type { EventFeed } from '../events/event-feed';
import type { RequestContext } from './request-context';

/** Answers one representation of `_entities`; null where there is no such row. */
export type ReferenceResolver<Context> = (
  reference: { id: string },
  context: Context,
) => Promise<object | null> | object | null;

/** Everything that makes a subgraph. The kit does the rest. */
export interface SubgraphDefinition<Context extends object = object> {
  /** Name in the supergraph, in kebab case. */
  readonly name: string;
  /** The institution that answers for it, for people. */
  readonly owner: string;
  /** The port it listens on when it runs alone and PORT is unset. */
  readonly defaultPort: number;
  readonly resolvers: NonEmptyArray<Function>;
  /** Types that no resolver reaches but that the schema must hold. */
  readonly orphanedTypes?: readonly Function[];
  /** Entity name → row. A type with a @key that is missing here is a reference to another owner. */
  readonly references: Readonly<Record<string, ReferenceResolver<Context & RequestContext>>>;
  readonly entities: readonly Function[];
  readonly migrations: readonly Function[];
  readonly seeds: readonly SeedSet[];
  /** What can be subscribed to; a subgraph that has any gets an outbox. */
  readonly events?: readonly EventFeed[];
  /** Makes the loaders of one request. */
  readonly context: (database: Database) => Context;
  /** What it answers beside /graphql; none when left out. A throw stops the start. */
  readonly routes?: (server: FastifyInstance, database: Database) => Promise<void>;
}

/** Types the definition; does nothing else. */
export function defineSubgraph<Context extends object>(
  definition: SubgraphDefinition<Context>,
): SubgraphDefinition<Context> {
  return definition;
}
