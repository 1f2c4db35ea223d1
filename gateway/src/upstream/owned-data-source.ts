import type { RequestContext } from '../observe/request-context';
import { readRepresentations } from './sent';
import type { Representation, Sent, Subgraph, SubgraphAnswer, SubgraphOperation } from './subgraph';

/**
 * A node's extras: rows of a contract are asked of their owner only. The rows of other owners have no
 * such fields, so they are null without a question.
 */
export class OwnedDataSource implements Subgraph {
  constructor(
    private readonly owner: string,
    private readonly contractEntities: ReadonlySet<string>,
    private readonly source: Subgraph,
  ) {}

  async ask(operation: SubgraphOperation, sent: Sent, caller: RequestContext | undefined): Promise<SubgraphAnswer> {
    const kept = operation.entityCalls.map((call, index) =>
      this.keepOwn(call.responseName, sent.representations[index] ?? []),
    );
    if (kept.every(({ positions, count }) => positions.length === count))
      return this.source.ask(operation, sent, caller);
    const own = { ...sent, representations: kept.map(({ representations }) => representations) };
    const isAsked = kept.some(({ positions }) => positions.length > 0);
    return restorePositions(isAsked ? await this.source.ask(operation, own, caller) : {}, kept);
  }

  private keepOwn(responseName: string, texts: readonly string[]): Kept {
    const all = readRepresentations(texts);
    const positions = all.flatMap((representation, position) => (this.isAnswerable(representation) ? [position] : []));
    const representations = positions.map((position) => texts[position] as string);
    return { responseName, count: all.length, positions, representations };
  }

  private isAnswerable({ __typename, id }: Representation): boolean {
    return !this.contractEntities.has(__typename) || String(id).startsWith(`${this.owner}:`);
  }
}

/** What of one call is sent on, and where it stood. */
interface Kept {
  readonly responseName: string;
  readonly count: number;
  readonly positions: readonly number[];
  readonly representations: readonly string[];
}

function restorePositions(answer: SubgraphAnswer, kept: readonly Kept[]): SubgraphAnswer {
  const data: Record<string, unknown> = { ...answer.data };
  for (const { responseName, count, positions } of kept) {
    const received = answer.data?.[responseName] as unknown[] | null | undefined;
    const entities: unknown[] = Array.from({ length: count }, () => null);
    positions.forEach((position, index) => {
      entities[position] = received?.[index] ?? null;
    });
    data[responseName] = entities;
  }
  const errors = answer.errors?.map((error) => {
    const [root, index, ...rest] = error.path ?? [];
    const call = kept.find(({ responseName }) => responseName === root);
    const position = typeof index === 'number' ? call?.positions[index] : undefined;
    return position === undefined ? error : { ...error, path: [root as string, position, ...rest] };
  });
  return { data, freshness: answer.freshness, ...(errors && { errors }) };
}
