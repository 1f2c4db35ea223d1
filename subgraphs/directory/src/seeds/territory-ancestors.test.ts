import { territoryAncestorRows } from './territory-ancestors';

const distances = (nodes: Parameters<typeof territoryAncestorRows>[0]) =>
  Object.fromEntries(territoryAncestorRows(nodes).map(({ id, distance }) => [id, distance]));

test('counts the steps up, and puts each territory inside itself', () => {
  expect(
    distances([
      { slug: 'commune', parents: ['department'] },
      { slug: 'department', parents: [] },
    ]),
  ).toEqual({
    'territory:commune/territory:commune': 0,
    'territory:commune/territory:department': 1,
    'territory:department/territory:department': 0,
  });
});

test('takes the shortest way where a territory has several parents', () => {
  const rows = distances([
    { slug: 'commune', parents: ['epci', 'department'] },
    { slug: 'epci', parents: ['department'] },
    { slug: 'department', parents: [] },
  ]);
  expect(rows['territory:commune/territory:department']).toBe(1);
  expect(Object.keys(rows)).toHaveLength(6);
});

test('refuses a parent that does not exist', () => {
  expect(() => territoryAncestorRows([{ slug: 'commune', parents: ['nowhere'] }])).toThrow(
    'commune lies in nowhere, which is not among the territories',
  );
});
