import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type SelectionNode,
} from 'graphql';
import { rightsOf } from '../guard/callers/rights-of';
import { type RequestContext, timeLeftMs } from '../observe/request-context';
import type { Writes } from '../sharing/writes';
import { bodyOf, readRepresentations } from './sent';
import type { EntityCall, Representation, Sent, Subgraph, SubgraphAnswer, SubgraphOperation } from './subgraph';
import type { AskSubgraph } from './subgraph-client';
import { asUpstreamFailure } from './upstream-failure';

/** Asks a subgraph over HTTP for the query planner's fetches. */
export class SubgraphDataSource implements Subgraph {
  constructor(
    private readonly subgraph: string,
    private readonly client: AskSubgraph,
    private readonly log: FastifyBaseLogger,
    private readonly writes: Writes,
  ) {}

  /** Never throws: an unreachable subgraph is an error at each field that was asked of it, and null there. */
  async ask(operation: SubgraphOperation, sent: Sent, caller: RequestContext | undefined): Promise<SubgraphAnswer> {
    const requestId = caller?.requestId ?? 'start';
    const left = timeLeftMs(caller);
    // It would not be known whether a mutation that was given up is carried out.
    const signal = operation.isMutation ? undefined : caller?.signal;
    if (left <= 0 || signal?.aborted) return missing(errors.requestDeadlineExceeded({}), operation, sent);
    try {
      const body = bodyOf(operation, sent);
      const { query } = operation;
      const answer = await this.client.ask({
        query,
        body,
        requestId,
        caller: caller?.caller,
        isMutation: operation.isMutation,
        rights: caller && !operation.isMutation ? rightsOf(caller.caller) : undefined,
        notBefore: caller?.readsAfter,
        onSent: () => {
          if (caller) caller.cost.subgraphCalls += 1;
        },
        timeoutMs: left < Number.POSITIVE_INFINITY ? left : undefined,
        signal,
        trace: caller?.record?.trace,
      });
      if (caller) caller.cost.sqlStatements += answer.sqlStatements;
      return { data: answer.data, errors: answer.errors, freshness: answer.freshness };
    } catch (error) {
      const { reason } = asUpstreamFailure(error, signal);
      // Nobody reads what is said to a client that has left.
      if (reason === 'ABANDONED') return missing(errors.requestDeadlineExceeded({}), operation, sent);
      this.log.error({ err: error, subgraph: this.subgraph, requestId, reason }, 'a subgraph did not answer');
      if (reason === 'CUT_SHORT') return missing(errors.requestDeadlineExceeded({}), operation, sent);
      return missing(errors.subgraphUnavailable({ subgraph: this.subgraph, reason }), operation, sent);
    } finally {
      if (operation.isMutation) this.writes.count();
    }
  }
}

/** The answer in the place of one that did not come: null and an error for each field asked. */
function missing({ message, extensions }: GraphQLError, operation: SubgraphOperation, sent: Sent): SubgraphAnswer {
  const rootFields = topFields(operation.document);
  const errorAt = (path: (string | number)[]): GraphQLFormattedError => ({ message, path, extensions });
  if (operation.entityCalls.length === 0)
    return { data: {}, errors: rootFields.map((field) => errorAt([responseNameOf(field)])) };
  const data: Record<string, null[]> = {};
  const paths = operation.entityCalls.flatMap((call, index) => {
    const representations = readRepresentations(sent.representations[index] ?? []);
    data[call.responseName] = representations.map(() => null);
    return entityPaths(call, rootFields, representations);
  });
  return { data, errors: paths.map(errorAt) };
}

function responseNameOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function topFields(document: DocumentNode): FieldNode[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? fieldsOf(node.selectionSet.selections) : [],
  );
}

function entityPaths(
  { responseName }: EntityCall,
  rootFields: readonly FieldNode[],
  representations: readonly Representation[],
): (string | number)[][] {
  const selections = rootFields.find((field) => responseNameOf(field) === responseName)?.selectionSet?.selections ?? [];
  const typenames = new Set(representations.map(({ __typename }) => __typename));
  const fieldsByType = new Map(
    [...typenames].map((typename) => [typename, fieldsOf(selections, { typename, typenames })]),
  );
  return representations.flatMap(({ __typename }, index) =>
    (fieldsByType.get(__typename) ?? []).map((field) => [responseName, index, responseNameOf(field)]),
  );
}

/** The fields of a selection, with inline fragments opened; the planner sends no other fragments here. */
function fieldsOf(
  selections: readonly SelectionNode[],
  asked?: { readonly typename: string; readonly typenames: ReadonlySet<string> },
): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [node];
    if (node.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = node.typeCondition?.name.value;
    // A condition that no representation has for its type is an interface: it may hold for any of them.
    const isOfAnother = asked && condition !== asked.typename && asked.typenames.has(condition ?? '');
    return isOfAnother ? [] : fieldsOf(node.selectionSet.selections, asked);
  });
}
