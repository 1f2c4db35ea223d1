import type { PlannedFetch } from './fetch-graph';
import { joinFetches } from './join-fetches';

const fetch = (id: number, serviceName: string, after: number[], isRoot = false): PlannedFetch => ({
  id,
  path: [],
  after,
  node: {
    kind: 'Fetch',
    serviceName,
    operation: '',
    operationName: undefined,
    operationKind: 'query' as never,
    ...(!isRoot && { requires: [] }),
  },
});

const idsOf = (fetches: PlannedFetch[]) =>
  joinFetches(fetches).map(({ fetches: own, after }) => [own.map(({ id }) => id), after]);

describe('fetches of one plan', () => {
  it('go out together when they go to one subgraph and start at one time', () => {
    expect(idsOf([fetch(0, 'a', [], true), fetch(1, 'b', [0]), fetch(2, 'c', [0]), fetch(3, 'b', [0])])).toEqual([
      [[0], []],
      [[1, 3], [0]],
      [[2], [0]],
    ]);
  });

  it('go out alone when one of them would have to wait', () => {
    expect(idsOf([fetch(0, 'a', [], true), fetch(1, 'b', [0]), fetch(2, 'b', [0, 1])])).toEqual([
      [[0], []],
      [[1], [0]],
      [[2], [0, 1]],
    ]);
  });

  it('go out together when those before them do so now', () => {
    const fetches = [
      fetch(0, 'a', [], true),
      fetch(1, 'b', [0]),
      fetch(2, 'b', [0]),
      fetch(3, 'c', [0, 1]),
      fetch(4, 'c', [0, 2]),
    ];

    expect(idsOf(fetches)).toEqual([
      [[0], []],
      [[1, 2], [0]],
      [
        [3, 4],
        [0, 1],
      ],
    ]);
  });

  it('never share a request for root fields, which a mutation runs one after the other', () => {
    expect(idsOf([fetch(0, 'a', [], true), fetch(1, 'a', [], true)])).toEqual([
      [[0], []],
      [[1], []],
    ]);
  });

  it('go out with a later one when nothing waits for them', () => {
    const fetches = [fetch(0, 'a', [], true), fetch(1, 'b', [0]), fetch(2, 'c', [0]), fetch(3, 'b', [0, 2])];

    expect(idsOf(fetches)).toEqual([
      [[0], []],
      [
        [1, 3],
        [0, 2],
      ],
      [[2], [0]],
    ]);
  });

  it('do not go out later when the later one does not wait for the same', () => {
    const fetches = [
      fetch(0, 'a', [], true),
      fetch(1, 'd', [], true),
      fetch(2, 'b', [0]),
      fetch(3, 'c', [1]),
      fetch(4, 'b', [1, 3]),
    ];

    expect(idsOf(fetches).map(([ids]) => ids)).toEqual([[0], [1], [2], [3], [4]]);
  });
});
