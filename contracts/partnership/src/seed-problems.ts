/**
 * What is wrong with the rows a node starts with, in a sentence each; nothing, where they keep the rules of the
 * hub: an id begins with its owner and is there once, what leads to a row of the same owner leads to one that
 * is there, and every row but links rests on a statement.
 */
export function seedProblems(owner: string, rows: readonly { id: string }[]): string[] {
  const ids = rows.map(({ id }) => id);
  const known = new Set(ids);
  const isOwn = (id: unknown): id is string => typeof id === 'string' && id.startsWith(`${owner}:`);
  return rows.flatMap((row, index) => {
    const targets = Object.entries(row).flatMap(([name, id]) => (name.endsWith('Id') && isOwn(id) ? [id] : []));
    const missing = targets.filter((id) => !known.has(id));
    const isUnfounded = 'sources' in row && (row.sources as readonly object[]).length === 0;
    return [
      ...(isOwn(row.id) ? [] : [`${row.id} is not an id of ${owner}.`]),
      ...(ids.indexOf(row.id) === index ? [] : [`${row.id} is there twice.`]),
      ...missing.map((id) => `${row.id} leads to ${id}, which is not there.`),
      ...(isUnfounded ? [`${row.id} rests on no statement.`] : []),
    ];
  });
}
