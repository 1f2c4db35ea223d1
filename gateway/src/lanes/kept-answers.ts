import { LRUCache } from 'lru-cache';
import type { FinishedAnswer } from '../execution/finished-answer';
import { rightsOf } from '../guard/callers/rights-of';
import type { AnswerCacheWatch } from '../observe/answer-cache-watch';
import type { RequestContext } from '../observe/request-context';
import type { Writes } from '../sharing/writes';
import type { KnownOperation } from '../supergraph/known-operation';
import type { Variables } from '../upstream/subgraph';

interface Kept {
  readonly answer: FinishedAnswer;
  readonly keptAt: number;
}

/** What an entry takes beside its text. */
const entryBytes = 500;

/**
 * Whole answers, for as long as every subgraph that was asked for them promises that they stay good. They are kept by the
 * caller's rights; one with an error, or for one caller only, is not kept. A change made through this gateway leaves
 * nothing of them, so that a client reads what it has written.
 */
export class KeptAnswers {
  private readonly byKey: LRUCache<string, Kept> | undefined;
  private readonly numbers = new WeakMap<KnownOperation, number>();
  private lastNumber = 0;

  /** Keeps nothing with 0 bytes. */
  constructor(
    maxBytes: number,
    private readonly writes: Writes,
    private readonly watch: AnswerCacheWatch,
  ) {
    this.byKey = maxBytes > 0 ? new LRUCache({ maxSize: maxBytes }) : undefined;
    watch.showBytes(() => this.byKey?.calculatedSize ?? 0);
  }

  /** An answer that is still good. */
  find(operation: KnownOperation, variables: Variables, { caller }: RequestContext): FinishedAnswer | undefined {
    // Without a promise nothing is ever kept, and looking for it costs nothing.
    if (!this.byKey?.size || operation.type !== 'query') return undefined;
    const kept = this.byKey.get(this.keyOf(operation, variables, rightsOf(caller)));
    if (!kept) return undefined;
    this.watch.found();
    return { ...kept.answer, ageSeconds: Math.floor((performance.now() - kept.keptAt) / 1_000) };
  }

  /** Runs an operation and keeps its answer where that may be kept. */
  async run(operation: KnownOperation, variables: Variables, context: RequestContext): Promise<FinishedAnswer> {
    const keptAt = performance.now();
    const changes = this.writes.soFar;
    const answer = await operation.run(variables, context);
    const { data, errors, freshness } = answer;
    const mayKeep = this.byKey && operation.type === 'query' && freshness && !freshness.isPrivate && data && !errors;
    // What was read before a change may not have seen it.
    if (!mayKeep || changes !== this.writes.soFar) return answer;
    const ttl = freshness.maxAgeSeconds * 1_000 - (performance.now() - keptAt);
    const key = this.keyOf(operation, variables, rightsOf(context.caller));
    const size = data.body.length + key.length + entryBytes;
    if (ttl >= 1) this.byKey?.set(key, { answer, keptAt }, { ttl, size });
    this.watch.kept();
    return answer;
  }

  private keyOf(operation: KnownOperation, variables: Variables, rights: string): string {
    let number = this.numbers.get(operation);
    if (number === undefined) {
      number = this.lastNumber += 1;
      this.numbers.set(operation, number);
    }
    return `${this.writes.soFar} ${number} ${rights}\n${JSON.stringify(variables)}`;
  }
}
