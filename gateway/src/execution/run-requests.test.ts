import fc from 'fast-check';
import type { Execution } from './execution';
import type { JoinedFetches } from './join-fetches';
import { runRequests } from './run-requests';

const execution = {} as Execution;

const request = (subgraph: string, after: number[], isRoot = false): JoinedFetches => ({
  subgraph,
  after,
  fetches: [{ id: 0, path: [], after: [], node: { ...(!isRoot && { requires: [] }) } as never }],
});

/** Two branches that reach the subgraph c each in its own time. */
const branches = [request('a', [], true), request('b', [], true), request('c', [0]), request('c', [1])];

/** Runs requests whose answers come when the test says so. */
function watched(requests: readonly JoinedFetches[], joinWaitMs: number) {
  const sent: number[][] = [];
  const answers: (() => void)[] = [];
  const done = runRequests(
    requests,
    (positions) => {
      sent.push([...positions]);
      return new Promise((resolve) => {
        for (const position of positions) answers[position] = resolve;
      });
    },
    joinWaitMs,
  )(execution);
  const answer = async (position: number): Promise<void> => {
    answers[position]?.();
    await new Promise(setImmediate);
  };
  return { sent, answer, done };
}

describe('the requests of a plan', () => {
  it('wait for one to the same subgraph that only waits for what is on its way', async () => {
    const { sent, answer, done } = watched(branches, 60_000);
    await answer(0);
    expect(sent).toEqual([[0], [1]]);
    await answer(1);
    expect(sent).toEqual([[0], [1], [2, 3]]);
    await answer(2);
    await done;
  });

  it('go alone when the other takes too long', async () => {
    const { sent, answer, done } = watched(branches, 1);
    await answer(0);
    while (sent.length < 3) await new Promise(setImmediate);
    expect(sent[2]).toEqual([2]);
    await answer(1);
    await answer(2);
    await answer(3);
    await done;
    expect(sent).toEqual([[0], [1], [2], [3]]);
  });

  it('do not wait for one that has a longer way to go', async () => {
    const { sent, answer } = watched(
      [request('a', [], true), request('b', [], true), request('c', [0]), request('d', [1]), request('c', [1, 3])],
      60_000,
    );
    await answer(0);

    expect(sent).toEqual([[0], [1], [2]]);
  });

  it('stop waiting when the other cannot come soon any more', async () => {
    const slow = [...branches.slice(0, 3), request('d', [1]), request('c', [1, 3])];
    const { sent, answer } = watched([...slow, request('c', [1])], 60_000);
    await answer(0);
    expect(sent).toEqual([[0], [1]]);
    await answer(1);

    expect(sent).toEqual([[0], [1], [2, 5], [3]]);
  });

  it('go as they are planned when none may wait', async () => {
    const { sent, answer } = watched(branches, 0);
    await answer(0);
    await answer(1);

    expect(sent).toEqual([[0], [1], [2], [3]]);
  });

  it('each run once, after what they wait for, however answers come', async () => {
    const plans = fc
      .array(
        fc.record({ subgraph: fc.constantFrom('a', 'b', 'c'), after: fc.array(fc.nat(20)), isRoot: fc.boolean() }),
        {
          maxLength: 12,
        },
      )
      .map((all) =>
        all.map(({ subgraph, after, isRoot }, position) => {
          // What waits waits for whatever those wait for.
          const earlier = position === 0 ? [] : [...new Set(after.map((one) => one % position))];
          return request(subgraph, earlier, isRoot || earlier.length === 0);
        }),
      );
    await fc.assert(
      fc.asyncProperty(plans, fc.array(fc.nat(3)), fc.constantFrom(0, 1, 5), async (requests, turns, joinWaitMs) => {
        const ended = new Set<number>();
        const ran: number[] = [];
        await runRequests(
          requests,
          async (positions) => {
            for (const position of positions) {
              ran.push(position);
              for (const one of requests[position]?.after ?? []) if (!ended.has(one)) throw new Error('too early');
            }
            for (let turn = turns[positions[0] ?? 0] ?? 0; turn > 0; turn -= 1) await new Promise(setImmediate);
            for (const position of positions) ended.add(position);
          },
          joinWaitMs,
        )(execution);
        expect([...ran].sort((one, other) => one - other)).toEqual(requests.map((_, position) => position));
      }),
    );
  });
});
