import { buildSubgraphSchema } from '@apollo/subgraph';
import { errors } from '@passerelle/protocol';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  print,
} from 'graphql';
import { hubTypeDefs } from './contract/hub-type-defs';
import type { Contract } from './contract/parse-contract';
import { type CallerLoaders, callerLoaders } from './execution/caller-loaders';
import { type GatheredListContext, resolveGatheredList } from './execution/gathered-list';
import { printSelection, responseKey, selectionsOf } from './execution/selection';
import type { NodeMembership } from './node/ask-node';
import { Membership } from './node/membership';
import { defaultNodeSettings, type Node, type NodeSettings } from './node/node';
import { NodeFailure } from './node/node-failure';

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
   * Lets nodes join, leave and move while operations run. Cursors stay good: they name a place in the order,
   * not a node.
   */
  setMembers(members: readonly NodeMembership[]): void;
  stop(): void;
}

/** What one operation carries: its loaders, and the nodes as they were when it started. */
export interface ContractContext {
  readonly loaders: CallerLoaders;
  readonly nodes: ReadonlyMap<string, Node>;
}

/** Makes the subgraph of a contract over its nodes. No code knows which contract it is. */
export function createContractSubgraph(
  contract: Contract,
  members: readonly NodeMembership[],
  settings: NodeSettings = defaultNodeSettings,
): ContractSubgraph {
  const membership = new Membership(settings);
  membership.set(members);
  const typeDefs = hubTypeDefs(contract);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolversOf(contract, settings) as never }]);
  addArgumentResolvers(contract, schema.getTypeMap());
  const context = (caller: unknown): ContractContext => ({ loaders: callerLoaders(caller), nodes: membership.current });
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
    setMembers: (changed) => membership.set(changed),
    stop: () => membership.set([]),
  };
}

type Resolvers = Record<string, Record<string, unknown>>;

function resolversOf(contract: Contract, settings: NodeSettings): Resolvers {
  const gatheredNames = new Set(contract.gathered.map(({ parent, name }) => `${parent}.${name}`));
  const leaveOut = (type: string, field: string) => gatheredNames.has(`${type}.${field}`);
  const listContext = (context: ContractContext): GatheredListContext => ({
    contract,
    nodes: [...context.nodes.values()],
    loaders: context.loaders,
    softDeadlineMs: settings.softDeadlineMs,
    leaveOut,
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
  const readRow = rowReader(leaveOut);
  for (const { name, entity } of contract.routed) {
    of('Query')[name] = (_: unknown, { id }: { id: string }, context: ContractContext, info: GraphQLResolveInfo) =>
      readRow(entity, id, context, info);
  }
  for (const entity of contract.entities) {
    of(entity).__resolveReference = ({ id }: { id: string }, context: ContractContext, info: GraphQLResolveInfo) =>
      readRow(entity, id, context, info);
  }
  return resolvers;
}

/** Reads one row from the node whose prefix its id carries; rows of one node go out together. */
function rowReader(leaveOut: GatheredListContext['leaveOut']) {
  return async (
    entity: string,
    id: string,
    { loaders, nodes }: ContractContext,
    info: GraphQLResolveInfo,
  ): Promise<object | null> => {
    const owner = id.slice(0, Math.max(id.indexOf(':'), 0));
    const node = nodes.get(owner);
    if (!node) throw errors.ownerUnknown({ id, owner });
    const type = info.schema.getType(entity) as GraphQLObjectType;
    const selection = printSelection(type, selectionsOf(info.fieldNodes), info, leaveOut);
    const row = await loaders
      .entity({ node, typename: entity, id, selection, declarations: '', variables: {} })
      .catch((error: unknown) => {
        if (error instanceof GraphQLError) throw error;
        throw errors.ownerUnavailable({ owner, status: error instanceof NodeFailure ? error.status : 'ERROR' });
      });
    // A node that answers with another row is not believed.
    if (row !== null && row.id !== id) throw errors.ownerUnavailable({ owner, status: 'ERROR' });
    return row && { __typename: entity, ...row };
  };
}

/** A node's answer holds a field with arguments under a key of its own; see `responseKey`. */
function addArgumentResolvers(contract: Contract, types: Readonly<Record<string, unknown>>): void {
  const gathered = new Set(contract.gathered.map(({ parent, name }) => `${parent}.${name}`));
  for (const name of contract.objectTypes.keys()) {
    const type = types[name];
    if (name === 'Query' || !isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || gathered.has(`${name}.${field.name}`)) continue;
      field.resolve = (source: Record<string, unknown>, args) => source[responseKey(field, args)];
    }
  }
}
