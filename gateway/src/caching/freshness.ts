/** How long something that was read stays good, and whether for all who may see it. */
export interface Freshness {
  readonly maxAgeSeconds: number;
  /** Whether it is for the one who asked only. */
  readonly isPrivate: boolean;
}

/** What nobody promises anything about. */
export const notFresh: Freshness = { maxAgeSeconds: 0, isPrivate: false };

const unusable = /(?:^|,)\s*(?:no-store|no-cache)\b/i;
const isPrivate = /(?:^|,)\s*private\b/i;
const sharedMaxAge = /(?:^|,)\s*s-maxage="?(\d+)/i;
const maxAge = /(?:^|,)\s*max-age="?(\d+)/i;

/** Reads what a subgraph promises in the headers `cache-control` and `age`; without them, nothing. */
export function readFreshness(headers: Readonly<Record<string, string | string[] | undefined>>): Freshness {
  const said = headers['cache-control'];
  if (said === undefined) return notFresh;
  const text = String(said);
  const seconds = Number((sharedMaxAge.exec(text) ?? maxAge.exec(text))?.[1] ?? 0) - (Number(headers.age ?? 0) || 0);
  if (unusable.test(text) || seconds <= 0) return notFresh;
  return { maxAgeSeconds: seconds, isPrivate: isPrivate.test(text) };
}

/** What is put together from two parts stays good as long as both, and is for all only where both are. */
export function leastFresh(one: Freshness, other: Freshness): Freshness {
  return {
    maxAgeSeconds: Math.min(one.maxAgeSeconds, other.maxAgeSeconds),
    isPrivate: one.isPrivate || other.isPrivate,
  };
}

/**
 * The headers of an answer that stays good. What depends on who asks is kept by nobody between: only what anybody may
 * see is public.
 */
export function freshnessHeaders(
  { maxAgeSeconds, isPrivate }: Freshness,
  isAnonymous: boolean,
): Readonly<Record<string, string>> {
  const scope = isAnonymous && !isPrivate ? 'public' : 'private';
  return { 'cache-control': `max-age=${maxAgeSeconds}, ${scope}`, vary: 'authorization' };
}
