/** At most `count` items, spread evenly, the first and the last among them. */
export function sample<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / Math.max(count - 1, 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)] as Item);
}
