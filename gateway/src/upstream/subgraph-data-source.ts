import type { GraphQLDataSource } from '@apollo/gateway';
import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { type DocumentNode, type FieldNode, Kind, parse, type SelectionNode } from 'graphql';
import type { RequestContext } from '../observe/request-context';
import type { AskSubgraph } from './subgraph-client';

/** The planner hands the parsed document over as well; the typings leave it out. */
export type ProcessOptions = Parameters<GraphQLDataSource<RequestContext>['process']>[0] & { document?: DocumentNode };
export type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource<RequestContext>['process']>>;

/** Asks a subgraph over HTTP for the query planner's fetches. */
export class SubgraphDataSource implements GraphQLDataSource<RequestContext> {
  constructor(
    private readonly subgraph: string,
    private readonly client: AskSubgraph,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** Never throws: an unreachable subgraph is an error at each field that was asked of it, and null there. */
  async process({ request, context, document }: ProcessOptions): Promise<SubgraphResponse> {
    const query = request.query ?? '';
    const requestId = context?.requestId ?? 'start';
    if (context) context.cost.subgraphCalls += 1;
    try {
      const answer = await this.client.ask({
        query,
        variables: request.variables,
        operationName: request.operationName,
        requestId,
        trace: context?.record?.trace,
      });
      if (context) context.cost.sqlStatements += answer.sqlStatements;
      return { data: answer.data, errors: answer.errors } as SubgraphResponse;
    } catch (error) {
      this.log.error({ err: error, subgraph: this.subgraph, requestId }, 'a subgraph did not answer');
      return unavailable(this.subgraph, document ?? parse(query), request.variables);
    }
  }
}

/** The answer in the place of one that did not come: null and an error for each field asked. */
function unavailable(
  subgraph: string,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> | undefined,
): SubgraphResponse {
  const { message, extensions } = errors.subgraphUnavailable({ subgraph });
  const rootFields = topFields(document);
  const representations = variables?.representations;
  const isEntityFetch = rootFields[0]?.name.value === '_entities' && Array.isArray(representations);
  const paths = isEntityFetch
    ? entityPaths(rootFields[0], representations.length)
    : rootFields.map((field) => [(field.alias ?? field.name).value]);
  return {
    data: isEntityFetch ? { _entities: representations.map(() => null) } : {},
    errors: paths.map((path) => ({ message, path, extensions })),
  } as unknown as SubgraphResponse;
}

function topFields(document: DocumentNode): FieldNode[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? fieldsOf(node.selectionSet.selections) : [],
  );
}

function entityPaths(entities: FieldNode | undefined, count: number): (string | number)[][] {
  const asked = fieldsOf(entities?.selectionSet?.selections ?? []).map((field) => (field.alias ?? field.name).value);
  return Array.from({ length: count }, (_, index) => asked.map((field) => ['_entities', index, field])).flat();
}

/** The fields of a selection, with inline fragments opened; the planner sends no other fragments here. */
function fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [node];
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsOf(node.selectionSet.selections) : [];
  });
}
