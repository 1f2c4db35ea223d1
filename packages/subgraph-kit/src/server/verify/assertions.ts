import { AssertionRefused, type FindHubKey, type VerifiedAssertion, verifyAssertion } from '@passerelle/assertion';
import { LRUCache } from 'lru-cache';

const mostKept = 10_000;

/** Checks the assertions that come to one subgraph. One that serves many requests is checked once and then known. */
export class Assertions {
  private readonly known = new LRUCache<string, VerifiedAssertion>({ max: mostKept });
  /** Until when each assertion for a single request that was used could be sent again, by its id. */
  private readonly used = new Map<string, number>();

  constructor(
    private readonly subgraph: string,
    private readonly findKey: FindHubKey,
    private readonly startedAt: number = Date.now(),
  ) {}

  /** Throws AssertionRefused. */
  async verify(token: string | undefined, now: Date = new Date()): Promise<VerifiedAssertion> {
    if (token === undefined) throw new AssertionRefused('missing');
    const known = this.known.get(token);
    if (known && known.goodUntil > now.getTime()) return known;
    const verified = await verifyAssertion(token, this.subgraph, this.findKey, now);
    if (verified.assertion.once === null) this.known.set(token, verified);
    return verified;
  }

  /** Uses up an assertion for a single request. Throws AssertionRefused where that was done before, or may have been. */
  use({ assertion: { once }, issuedAt, goodUntil }: VerifiedAssertion, now: Date = new Date()): void {
    if (once === null) return;
    this.forgetExpired(now.getTime());
    // What was used before this process started is not known to it.
    const isFromBefore = issuedAt + 1_000 < this.startedAt;
    if (isFromBefore || this.used.has(once.id)) throw new AssertionRefused('used before');
    this.used.set(once.id, goodUntil);
  }

  /** They come about in the order in which they expire, so that it is enough to look at the first. */
  private forgetExpired(now: number): void {
    for (const [id, goodUntil] of this.used) {
      if (goodUntil > now) return;
      this.used.delete(id);
    }
  }
}
