import type DataLoader from 'dataloader';

/** Loads many rows and leaves out the ids that lead nowhere. */
export async function loadPresent<Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
