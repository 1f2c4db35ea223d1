/**
 * Says where two lists of ids part, or null where they do not. `mayGoOn` where more rows than are expected may follow,
 * because nobody looked further.
 */
export function difference(came: readonly string[], expected: readonly string[], mayGoOn = false): string | null {
  const seen = mayGoOn ? came.slice(0, expected.length) : came;
  const index = firstDifference(seen, expected);
  return index === null
    ? null
    : `row ${index + 1} is ${seen[index] ?? 'missing'} where ${expected[index] ?? 'none'} is expected (${seen.length} rows, expected ${expected.length})`;
}

/** Where two lists part; null where they do not. */
export function firstDifference(came: readonly string[], expected: readonly string[]): number | null {
  const length = Math.max(came.length, expected.length);
  for (let index = 0; index < length; index += 1) if (came[index] !== expected[index]) return index;
  return null;
}
