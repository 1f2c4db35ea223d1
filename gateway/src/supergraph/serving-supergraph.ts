import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { AccessFacts } from '../guard/access/access-facts';
import { accessRules } from '../guard/access/access-rules';
import { guarded } from '../guard/access/guard-access';
import { type CostRules, readCostRules } from '../guard/cost/cost-rules';
import type { RequestContext } from '../observe/request-context';
import type { PlanWatch } from '../observe/supergraph-watch';
import type { Subgraph } from '../upstream/subgraph';
import type { FindOperation } from './known-operation';
import { type AskedOperation, KnownOperations } from './known-operations';
import type { PlanStore } from './plan-store';
import { Planner } from './planning/planner';
import { plansOf } from './plans';
import { hashOfSupergraph } from './supergraph-hash';
import { readWorld } from './supergraph-world';
import { WholeOperations } from './whole-operations';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
export type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** All that belongs to one supergraph. It is made beside what serves and takes its place as a whole. */
export interface ServingSupergraph {
  readonly hash: string;
  readonly sdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly costRules: CostRules;
  /** Where its subgraphs answer as far as it says so itself, by name. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly execute: Execute;
  readonly find: FindOperation;
  mostUsed(count: number): AskedOperation[];
  /** Prepares operations before anybody asks for them, as far as they are valid here. Gives how many were prepared. */
  warm(operations: readonly AskedOperation[], deadlineMs: number): Promise<number>;
  /** Lets go of the planner as soon as no request waits for it. */
  retire(): void;
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** A subgraph by its name, and where the supergraph says that it answers. */
  readonly dataSource: (subgraph: string, address: string | undefined) => Subgraph;
  /** How long a request to a subgraph may wait for another that could go with it, in milliseconds. */
  readonly joinWaitMs: number;
  readonly store: PlanStore | null;
  readonly watch: PlanWatch;
  readonly log: FastifyBaseLogger;
}

/** Loads a supergraph in another thread. Throws where it cannot be served. */
export async function openSupergraph(
  sdl: string,
  { dataSource, joinWaitMs, store, watch, log }: OpenOptions,
): Promise<ServingSupergraph> {
  const hash = hashOfSupergraph(sdl);
  const { planner, facts } = await Planner.start(sdl, log);
  try {
    const world = await readWorld(facts);
    const costRules = readCostRules(parse(sdl, { noLocation: true }));
    const sources = new Map(facts.subgraphs.map((name) => [name, dataSource(name, facts.addresses.get(name))]));
    const subgraph = (name: string): Subgraph => {
      const source = sources.get(name);
      if (!source) throw new Error(`the plan asks a subgraph "${name}" that the supergraph does not have`);
      return source;
    };
    const known = new KnownOperations(
      { ...world, subgraph, joinWaitMs },
      costRules,
      plansOf(hash, facts.plannerHash, planner, store, watch),
    );
    return {
      hash,
      sdl,
      schema: world.schema,
      costRules,
      addresses: facts.addresses,
      ...entranceTo(known, facts.access),
      mostUsed: (count) => known.mostUsed(count),
      warm: (operations, deadlineMs) => warm(world.schema, known, operations, deadlineMs),
      retire: () => planner.retire(),
      stop: () => planner.stop(),
    };
  } catch (error) {
    await planner.stop();
    throw error;
  }
}

/** Without access rules everybody may see everything, and what is known of an operation holds for all. */
function entranceTo(known: KnownOperations, access: AccessFacts | null): Pick<ServingSupergraph, 'execute' | 'find'> {
  const execute = executeKnown(known);
  if (!access) return { execute, find: (source, operationName) => known.find(source, operationName) };
  const whole = new WholeOperations(known);
  return { execute: guarded(execute, accessRules(access), whole.note), find: whole.find };
}

function executeKnown(known: KnownOperations): Execute {
  return async ({ document, source, request, context: anyContext }) => {
    const context = anyContext as RequestContext;
    const operationName = request.operationName || undefined;
    const operation = known.find(source, operationName) ?? (await known.prepare({ source, document, operationName }));
    if (context.live && operation.subscribe) {
      context.live.prepared = operation.subscribe(request.variables ?? {});
      return { data: null };
    }
    const { data, errors, freshness } = context.finished ?? (await operation.run(request.variables ?? {}, context));
    context.freshness = freshness;
    // Apollo Server passes data on to `stringifyAnswer` without a look at it.
    return { data: data as Record<string, unknown> | undefined, errors };
  };
}

/** An operation at a time: while one is planned in its thread, requests are answered in this one. */
async function warm(
  schema: GraphQLSchema,
  known: KnownOperations,
  operations: readonly AskedOperation[],
  deadlineMs: number,
): Promise<number> {
  const until = performance.now() + deadlineMs;
  let count = 0;
  for (const operation of operations) {
    if (performance.now() > until) break;
    if (validate(schema, operation.document).length > 0) continue;
    // One that cannot be planned is refused when it is asked for.
    count += await known.prepare(operation).then(
      () => 1,
      () => 0,
    );
  }
  return count;
}
