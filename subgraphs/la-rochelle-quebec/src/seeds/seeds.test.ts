import { partnerships } from './partnerships';
import { seeds } from './seeds';

const rows = [...partnerships, ...seeds.flatMap((set) => set.rows)];

test('gives every row an id of its owner, once', () => {
  const ids = rows.map(({ id }) => id);
  expect(ids.filter((id) => !id.startsWith('la-rochelle-quebec:'))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('leads every reference inside the node to a row', () => {
  const ids = new Set(rows.map(({ id }) => id));
  const references = rows.flatMap((row) => Object.entries(row).filter(([name]) => name.endsWith('Id')));
  const inside = references
    .map(([, target]) => target)
    .filter((target) => String(target).startsWith('la-rochelle-quebec:'));
  expect(inside.length).toBeGreaterThan(0);
  expect(inside.filter((target) => !ids.has(target))).toEqual([]);
});

test('rests every row but links on a statement', () => {
  const described = rows.filter((row) => 'sources' in row) as { sources: object[] }[];
  expect(described.filter(({ sources }) => sources.length === 0)).toEqual([]);
});
