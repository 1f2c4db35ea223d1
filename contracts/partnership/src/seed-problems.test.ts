import { seedProblems } from './seed-problems';

test('finds nothing wrong with rows that keep the rules', () => {
  const rows = [
    { id: 'brest:a', companyId: 'org:elsewhere', partnershipId: null, sources: [{}] },
    { id: 'brest:a/sector:b', rowId: 'brest:a' },
  ];
  expect(seedProblems('brest', rows)).toEqual([]);
});

test.each([
  ['a row of another owner', [{ id: 'lille:a' }], 'lille:a is not an id of brest.'],
  ['a row twice', [{ id: 'brest:a' }, { id: 'brest:a' }], 'brest:a is there twice.'],
  [
    'a reference that leads nowhere',
    [{ id: 'brest:a', partnershipId: 'brest:b' }],
    'brest:a leads to brest:b, which is not there.',
  ],
  ['a row without a source', [{ id: 'brest:a', sources: [] }], 'brest:a rests on no statement.'],
])('tells of %s', (_case, rows, problem) => {
  expect(seedProblems('brest', rows)).toEqual([problem]);
});
