import type { GraphQLDataSource } from '@apollo/gateway';
import type { RequestContext } from '../observe/request-context';
import type { ProcessOptions, SubgraphResponse } from './subgraph-data-source';

interface Representation {
  readonly __typename: string;
  readonly id?: unknown;
}

/**
 * A node's extras: rows of a contract are asked of their owner only. The rows of other owners have no
 * such fields, so they are null without a question.
 */
export class OwnedDataSource implements GraphQLDataSource<RequestContext> {
  constructor(
    private readonly owner: string,
    private readonly contractEntities: ReadonlySet<string>,
    private readonly source: GraphQLDataSource<RequestContext>,
  ) {}

  async process(options: ProcessOptions): Promise<SubgraphResponse> {
    const all = options.request.variables?.representations as readonly Representation[] | undefined;
    if (!Array.isArray(all)) return this.source.process(options);
    const positions = all.flatMap((representation, position) => (this.isAnswerable(representation) ? [position] : []));
    if (positions.length === all.length) return this.source.process(options);
    if (positions.length === 0) return { data: { _entities: all.map(() => null) } } as unknown as SubgraphResponse;

    const variables = { ...options.request.variables, representations: positions.map((position) => all[position]) };
    const response = await this.source.process({
      ...options,
      request: { ...options.request, variables },
    } as ProcessOptions);
    return restorePositions(response, positions, all.length);
  }

  private isAnswerable({ __typename, id }: Representation): boolean {
    return !this.contractEntities.has(__typename) || String(id).startsWith(`${this.owner}:`);
  }
}

function restorePositions(response: SubgraphResponse, positions: readonly number[], count: number): SubgraphResponse {
  const received = (response.data as { _entities?: unknown[] } | null)?._entities;
  const entities: unknown[] = Array.from({ length: count }, () => null);
  positions.forEach((position, index) => {
    entities[position] = received?.[index] ?? null;
  });
  const errors = response.errors?.map((error) => {
    const [root, index, ...rest] = error.path ?? [];
    const position = root === '_entities' && typeof index === 'number' ? positions[index] : undefined;
    return position === undefined ? error : { ...error, path: ['_entities', position, ...rest] };
  });
  return {
    ...response,
    data: { ...response.data, _entities: entities },
    ...(errors && { errors }),
  } as SubgraphResponse;
}
