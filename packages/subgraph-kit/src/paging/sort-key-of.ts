/** The value a row is sorted by, as it stands in a cursor. */
export function sortKeyOf(row: object, property: string): string {
  return String((row as Record<string, unknown>)[property]);
}
