import { randomUUID } from 'node:crypto';
import {
  type AssertedCaller,
  type Assertion,
  assertionLifetime,
  type HubKey,
  type HubKeySet,
  hashText,
  publishedKeys,
  signAssertion,
  signingKey,
} from '@passerelle/assertion';
import { BoundedCache } from '../../supergraph/bounded-cache';

/** One that is sent must still be good when it arrives, and after a wait for a connection. */
const reusedForMs = (assertionLifetime / 2) * 1_000;

const mostKept = 10_000;
const mostCharacters = 8 * 1024 * 1024;

export interface SignedRequest {
  /** Name of the subgraph that is asked. */
  readonly subgraph: string;
  readonly caller: AssertedCaller;
  /** Text of the operation. */
  readonly query: string;
  readonly body: string;
}

/**
 * Signs what the gateway asks of subgraphs. An assertion says nothing of variables, so one is made for a subgraph, a caller
 * and an operation every half minute; what may change something gets one of its own, for this body, once.
 */
export class Signer {
  private keys: readonly HubKey[] = [];
  private kept = new BoundedCache<{ readonly token: string; readonly until: number }>(mostKept);
  private readonly hashes = new BoundedCache<string>(mostCharacters);

  /** What was signed with a key that is gone is not sent any more. */
  setKeys(keys: readonly HubKey[]): void {
    this.keys = keys;
    this.kept = new BoundedCache(mostKept);
  }

  published(now: Date = new Date()): HubKeySet {
    return publishedKeys(this.keys, now);
  }

  sign({ subgraph, caller, query, body }: SignedRequest, now = Date.now()): string {
    const operation = this.hashOf(query);
    const assertion = { subgraph, caller, operation, purpose: null };
    // Whoever has the word may be one; signing anew is right for a query too.
    if (/\bmutation\b/.test(query)) {
      const once = { id: randomUUID(), body: hashText(body) };
      return this.signNow({ ...assertion, once }, now);
    }
    const key = `${operation} ${subgraph} ${nameOf(caller)}`;
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.token;
    const token = this.signNow({ ...assertion, once: null }, now);
    this.kept.set(key, { token, until: now + reusedForMs }, 1);
    return token;
  }

  private signNow(assertion: Assertion, now: number): string {
    const at = new Date(now);
    return signAssertion(signingKey(this.keys, at), assertion, at);
  }

  private hashOf(query: string): string {
    const known = this.hashes.get(query);
    if (known !== undefined) return known;
    const hash = hashText(query);
    this.hashes.set(query, hash, query.length);
    return hash;
  }
}

/** All that an assertion says of a caller, in one text: no two callers may share one. */
function nameOf({ id, institution, scopes }: AssertedCaller): string {
  return scopes.size === 0 && institution === null && id === 'anonymous'
    ? 'anonymous'
    : JSON.stringify([id, institution, ...scopes]);
}
