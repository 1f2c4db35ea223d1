import type { PlannedFetch } from './fetch-graph';
import { heldFields } from './held-fields';

const fetch = (id: number, path: string[], operation: string, isRoot = false): PlannedFetch => ({
  id,
  path,
  after: [],
  node: {
    kind: 'Fetch',
    serviceName: 'a',
    operation,
    operationName: undefined,
    operationKind: 'query' as never,
    ...(!isRoot && { requires: [] }),
  },
});

const names = fetch(1, ['cats', '@', 'owner'], '{ _entities { ... on Person { name } } }');
const heldAtOwner = (root: string) => heldFields([fetch(0, [], root, true), names], () => true)(names);

describe('objects that a fetch is about', () => {
  it('hold what is asked for there from above, by its response name', () => {
    expect(heldAtOwner('{ cats { id owner { __typename key: id } } }')).toEqual(['__typename', 'key']);
  });

  it('hold nothing that other fetches tell them, which follows from what they came with', () => {
    const ages = fetch(2, ['cats', '@', 'owner'], '{ _entities { ... on Person { age } } }');
    const root = fetch(0, [], '{ cats { owner { __typename id } } }', true);

    expect(heldFields([root, ages, names], () => true)(names)).toEqual(['__typename', 'id']);
  });

  it('may hold more than values when objects are asked for below them', () => {
    expect(heldAtOwner('{ cats { owner { id address { town } } } }')).toBeUndefined();
  });

  it('hold nothing that a condition keeps from being asked', () => {
    const root = fetch(0, [], 'query ($all: Boolean!) { cats { owner { id name @include(if: $all) } } }', true);

    expect(heldFields([root, names], () => false)(names)).toEqual(['id']);
  });
});
