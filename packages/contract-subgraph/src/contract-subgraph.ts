import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  print,
} from 'graphql';
import type { Contract } from './contract/contract';
import { hubTypeDefs } from './contract/hub-type-defs';
import { printVersion } from './contract/version';
import { type ContractSettings, defaultContractSettings } from './contract-settings';
import { type CallerLoaders, callerLoaders } from './execution/caller-loaders';
import { type GatheredListContext, resolveGatheredList } from './execution/gathered-list';
import { rowReader } from './execution/read-row';
import { addRowResolvers, fieldsOfNodes } from './execution/row-fields';
import { mergedSubscriber, toMergedEdge } from './execution/subscribe-merged';
import { ownerWriter } from './execution/write-to-owner';
import { LastGoodPages } from './gathering/last-good-pages';
import type { MergedEvent } from './merging/merge-events';
import { answering, type Stream } from './merging/stream';
import type { NodeMembership } from './node/ask-node';
import { Membership } from './node/membership';
import type { Node } from './node/node';

/** A contract as the supergraph sees it: one ordinary subgraph. */
export interface ContractSubgraph {
  readonly name: string;
  /** The Federation 2 SDL to compose with. */
  readonly sdl: string;
  /** Serves the contract from any GraphQL server; each request needs a context of its own. */
  readonly schema: GraphQLSchema;
  context(caller: unknown): ContractContext;
  /** Answers an operation; `caller` is handed to each node's `ask`. Waits for no node longer than its deadline. */
  execute(
    request: {
      document: DocumentNode;
      variables?: Record<string, unknown> | undefined;
      operationName?: string | null | undefined;
    },
    caller: unknown,
  ): Promise<ExecutionResult>;
  /**
   * Subscribes to the merged events of all nodes; an answer without a stream says what is wrong with the question. Nodes that join
   * are heard, too, and returning the stream ends the subscriptions to all.
   */
  subscribe(
    request: Parameters<ContractSubgraph['execute']>[0],
    caller: unknown,
  ): Promise<Stream<ExecutionResult> | ExecutionResult>;
  /**
   * Lets nodes join, leave and move while operations run. Cursors stay good: they name a place in the order,
   * not a node. Throws a ContractError, and changes nothing, where a member's versions cannot be read.
   */
  setMembers(members: readonly NodeMembership[]): void;
  /** How each node stands now. */
  nodeStates(): readonly NodeState[];
  stop(): void;
}

export interface NodeState {
  readonly owner: string;
  /** The version spoken with it; null where there is none in common. */
  readonly version: string | null;
  /** Whether it is known to be down and not asked. */
  readonly isDown: boolean;
}

/** What one operation carries: its loaders, and the nodes as they were when it started. */
export interface ContractContext {
  readonly caller: unknown;
  readonly loaders: CallerLoaders;
  readonly nodes: ReadonlyMap<string, Node>;
}

/** Makes the subgraph of a contract over its nodes. No code knows which contract it is. */
export function createContractSubgraph(
  contract: Contract,
  members: readonly NodeMembership[],
  given: Partial<ContractSettings> = {},
): ContractSubgraph {
  const settings: ContractSettings = { ...defaultContractSettings, ...given };
  const membership = new Membership(contract.version, settings.nodes, settings.timeLeftMs);
  membership.set(members);
  const typeDefs = hubTypeDefs(contract);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolversOf(contract, settings, membership) as never }]);
  addRowResolvers(contract, schema.getTypeMap());
  const context = (caller: unknown): ContractContext => ({
    caller,
    loaders: callerLoaders(caller),
    nodes: membership.current,
  });
  return {
    name: contract.name,
    schema,
    context,
    sdl: `${print(typeDefs)}\n`,
    execute: async ({ document, variables, operationName }, caller) =>
      execute({
        schema,
        document,
        variableValues: variables,
        operationName,
        contextValue: context(caller),
      }),
    subscribe: async ({ document, variables, operationName }, caller) => {
      const asked = { schema, document, variableValues: variables, operationName };
      const events = await createSourceEventStream({ ...asked, contextValue: context(caller) });
      if (!(Symbol.asyncIterator in events)) return events;
      // Loaders remember what they have read; each event is answered with what is there now.
      return answering(events as Stream<unknown>, async (event) =>
        execute({ ...asked, rootValue: event, contextValue: context(caller) }),
      );
    },
    setMembers: (changed) => membership.set(changed),
    nodeStates: () =>
      [...membership.current.values()].map(({ owner, version, isDown }) => ({
        owner,
        version: version && printVersion(version),
        isDown,
      })),
    stop: () => membership.set([]),
  };
}

type Resolvers = Record<string, Record<string, unknown>>;

function resolversOf(contract: Contract, settings: ContractSettings, membership: Membership): Resolvers {
  const fieldOfNode = fieldsOfNodes(contract);
  const pages = new LastGoodPages(settings.staleRows);
  const listContext = ({ caller, loaders, nodes }: ContractContext): GatheredListContext => ({
    contract,
    nodes: [...nodes.values()],
    loaders,
    softDeadlineMs: settings.nodes.softDeadlineMs,
    fieldOfNode,
    maxSiftedPages: settings.maxSiftedPages,
    onGathered: settings.onGathered,
    stale: { pages, highestAgeSeconds: settings.staleSeconds, rights: settings.rightsOf(caller) },
  });
  const resolvers: Resolvers = { Query: {} };
  const of = (type: string): Record<string, unknown> => (resolvers[type] ??= {});

  for (const list of contract.gathered) {
    const resolve: GraphQLFieldResolver<{ id?: string } | undefined, ContractContext> = (source, args, context, info) =>
      resolveGatheredList(list, source?.id ?? null, args as never, listContext(context), info);
    of(list.parent)[list.name] = resolve;
    // Another owner's entity is entered by its id; whether it exists is that owner's to say.
    if (list.parent !== 'Query') of(list.parent).__resolveReference = ({ id }: { id: string }) => ({ id });
  }
  const readRow = rowReader(contract, fieldOfNode);
  for (const { name, entity } of contract.routed) {
    of('Query')[name] = (_: unknown, { id }: { id: string }, context: ContractContext, info: GraphQLResolveInfo) =>
      readRow(entity, id, context, info);
  }
  for (const entity of contract.entities) {
    of(entity).__resolveReference = ({ id }: { id: string }, context: ContractContext, info: GraphQLResolveInfo) =>
      readRow(entity, id, context, info);
  }
  for (const written of contract.written) {
    const write = ownerWriter(contract, written, fieldOfNode);
    of('Mutation')[written.name] = (
      _: unknown,
      args: Record<string, unknown>,
      context: ContractContext,
      info: GraphQLResolveInfo,
    ) => write(args, context, info);
  }
  const pauses = { pauseMs: settings.nodes.probeMs, maxPauseMs: settings.nodes.maxProbeMs };
  for (const merged of contract.merged) {
    const subscribe = mergedSubscriber(contract, merged, membership, pauses, fieldOfNode);
    of('Subscription')[merged.name] = {
      subscribe: (_: unknown, args: Record<string, unknown>, context: ContractContext, info: GraphQLResolveInfo) =>
        subscribe(args, context, info),
      resolve: (event: MergedEvent) => toMergedEdge(event),
    };
  }
  return resolvers;
}
