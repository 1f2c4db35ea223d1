import {
  type AssertedCaller,
  type Assertion,
  anonymousCaller,
  assertionLifetime,
  assertionOf,
  type HubKey,
  type HubKeySet,
  hashText,
  mayChange,
  publishedKeys,
  type RequestToSign,
  signAssertion,
  signingKey,
} from '@passerelle/assertion';
import { BoundedCache } from '../../supergraph/bounded-cache';

/** One that is sent must still be good when it arrives, and after a wait for a connection. */
const reusedForMs = (assertionLifetime / 2) * 1_000;

const mostKept = 10_000;
const mostCharacters = 8 * 1024 * 1024;

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

  sign(request: RequestToSign, now = Date.now()): string {
    const { subgraph, query, caller = anonymousCaller } = request;
    if (mayChange(query)) return this.signNow(assertionOf(request), now);
    const operation = this.hashOf(query);
    const key = `${operation} ${subgraph} ${nameOf(caller)}`;
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.token;
    const token = this.signNow({ subgraph, caller, operation, once: null, purpose: null }, now);
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
