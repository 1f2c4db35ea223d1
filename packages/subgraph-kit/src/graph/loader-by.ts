import DataLoader from 'dataloader';

// A key list in one statement stays well under what every driver accepts.
const maxBatchSize = 500;

/** One row a key: `fetch` may return the rows in any order and leave out what it does not find. */
export function loaderBy<Row>(
  fetch: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader<string, Row | null>(
    async (keys) => {
      const rowByKey = new Map((await fetch([...keys])).map((row) => [keyOf(row), row]));
      return keys.map((key) => rowByKey.get(key) ?? null);
    },
    { maxBatchSize },
  );
}

/** Many rows a key, in the order `fetch` returns them; a key without rows gets an empty list. */
export function groupsBy<Row>(
  fetch: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader<string, Row[]>(
    async (keys) => {
      const rowsByKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of await fetch([...keys])) rowsByKey.get(keyOf(row))?.push(row);
      return keys.map((key) => rowsByKey.get(key) ?? []);
    },
    { maxBatchSize },
  );
}
