import { assertionLifetime, clockTolerance } from './assertion';
import type { HubKey, HubKeySet } from './hub-key';

/** How long a key is published after the next one has taken over: longer than any assertion it signed is good. */
const publishedAfterMs = (assertionLifetime + clockTolerance) * 1_000 * 2;

/** The key that signs now: of those whose time has come, the last. */
export function signingKey(keys: readonly HubKey[], now: Date): HubKey {
  const ordered = inOrder(keys);
  const [first] = ordered;
  if (!first) throw new Error('the hub has no key to sign with');
  // A clock that was put back leaves the first one.
  return ordered.findLast(({ signsFrom }) => signsFrom <= now) ?? first;
}

/** The keys that are still of use: the one that signs, those that will, and the last ones while what they signed is good. */
export function currentKeys(keys: readonly HubKey[], now: Date): readonly HubKey[] {
  const ordered = inOrder(keys);
  return ordered.filter((_, index) => {
    const next = ordered[index + 1];
    return !next || next.signsFrom.getTime() + publishedAfterMs > now.getTime();
  });
}

/** What subgraphs check signatures with. Private keys stay out. */
export function publishedKeys(keys: readonly HubKey[], now: Date): HubKeySet {
  return { keys: currentKeys(keys, now).map(({ publicKey }) => publicKey) };
}

function inOrder(keys: readonly HubKey[]): readonly HubKey[] {
  return [...keys].sort((a, b) => a.signsFrom.getTime() - b.signsFrom.getTime());
}
