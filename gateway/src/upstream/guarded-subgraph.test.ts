import { notFresh } from '../caching/freshness';
import { GuardedSubgraph, type GuardSettings } from './guarded-subgraph';
import type { UpstreamAnswer, UpstreamRequest } from './subgraph-client';
import { defaultUpstreamSettings } from './upstream-settings';

const request = { query: '{ a }', body: '{}', requestId: 'test' };
const answer: UpstreamAnswer = {
  httpStatus: 200,
  data: {},
  errors: undefined,
  text: '{}',
  sqlStatements: 0,
  freshness: notFresh,
  bytes: 2,
};
const reset = () => Promise.reject(Object.assign(new Error('closed by 10.1.2.3'), { code: 'ECONNRESET' }));
const late = () => Promise.reject(new DOMException('late', 'TimeoutError'));

const subgraphs: GuardedSubgraph[] = [];
afterEach(() => {
  for (const subgraph of subgraphs.splice(0)) subgraph.stop();
});

/** A subgraph that is asked by hand. Its probes are an hour apart. */
function guard(
  ask: (request: UpstreamRequest) => Promise<UpstreamAnswer>,
  settings: Partial<GuardSettings> = {},
  probe: () => Promise<unknown> = reset,
): GuardedSubgraph {
  const subgraph = new GuardedSubgraph({ ask }, probe, {
    ...defaultUpstreamSettings,
    retryPauseMs: 1,
    probeMs: 3_600_000,
    ...settings,
  });
  subgraphs.push(subgraph);
  return subgraph;
}

describe('a guarded subgraph', () => {
  it('is asked a query once more after a connection broke, and a mutation never', async () => {
    const sent: boolean[] = [];
    const subgraph = guard(async ({ isMutation = false }) => {
      sent.push(isMutation);
      return sent.length % 2 === 1 ? reset() : answer;
    });
    expect(await subgraph.ask(request)).toBe(answer);
    await expect(subgraph.ask({ ...request, isMutation: true })).rejects.toMatchObject({ reason: 'UNREACHABLE' });

    expect(sent).toEqual([false, false, true]);
  });

  it.each([
    ['came late', late, 'TIMEOUT'],
    ['is no GraphQL', () => Promise.reject(new Error('HTTP 500')), 'INVALID_ANSWER'],
  ])('is not asked again where its answer %s', async (_what, ask, reason) => {
    let asked = 0;
    const subgraph = guard(
      () => {
        asked += 1;
        return ask();
      },
      {},
      async () => undefined,
    );
    await expect(subgraph.ask(request)).rejects.toMatchObject({ reason });

    expect(asked).toBe(1);
  });

  it('is asked again for a share of its requests only', async () => {
    let asked = 0;
    const subgraph = guard(
      () => {
        asked += 1;
        return reset();
      },
      { failuresToOpen: Number.POSITIVE_INFINITY },
    );
    await Promise.allSettled(Array.from({ length: 100 }, () => subgraph.ask(request)));

    // A hundred requests, five repetitions saved up, and one for every ten requests.
    expect(asked).toBeGreaterThan(100);
    expect(asked).toBeLessThanOrEqual(115);
  });

  it('lets so many through, so many wait, and turns the others away without blame', async () => {
    const underWay: (() => void)[] = [];
    const subgraph = guard(
      async () => {
        await new Promise<void>((resolve) => underWay.push(resolve));
        return answer;
      },
      { connections: 2, maxWaiting: 3, failuresToOpen: 1 },
    );
    const taken = Array.from({ length: 5 }, () => subgraph.ask(request));
    await expect(subgraph.ask(request)).rejects.toMatchObject({ reason: 'BUSY' });
    expect(underWay).toHaveLength(2);
    for (let index = 0; index < 5; index += 1) {
      while (underWay.length === 0) await new Promise(setImmediate);
      underWay.shift()?.();
    }

    expect(await Promise.all(taken)).toHaveLength(5);
    expect(subgraph.isDown).toBe(false);
  });

  it('is not asked by who waited in line longer than it may take', async () => {
    let asked = 0;
    const subgraph = guard(
      () => {
        asked += 1;
        return new Promise(() => undefined);
      },
      { connections: 1, deadlineMs: 10 },
    );
    subgraph.ask(request).catch(() => undefined);
    await expect(subgraph.ask(request)).rejects.toMatchObject({ reason: 'BUSY' });

    expect(asked).toBe(1);
  });

  it('is known to be down after three failures, is not asked then, and is once it answers', async () => {
    let asked = 0;
    const subgraph = guard(
      () => {
        asked += 1;
        return asked > 3 ? Promise.resolve(answer) : reset();
      },
      { retryRatio: 0 },
    );
    for (let index = 0; index < 20; index += 1) await subgraph.ask(request).catch(() => undefined);
    expect(asked).toBe(3);
    await expect(subgraph.ask(request)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    subgraph.isKnownToAnswer();

    expect(await subgraph.ask(request)).toBe(answer);
  });

  it('is down after a timeout only where it does not answer a probe either', async () => {
    let probes = 0;
    const slow = guard(late, {}, async () => {
      probes += 1;
    });
    for (let index = 0; index < 5; index += 1) await slow.ask(request).catch(() => undefined);
    expect(slow.isDown).toBe(false);
    expect(probes).toBe(5);

    const hanging = guard(late);
    await hanging.ask(request).catch(() => undefined);
    await new Promise(setImmediate);
    expect(hanging.isDown).toBe(true);
  });

  it('is not to blame for a client that has left', async () => {
    const subgraph = guard(({ signal }) => Promise.reject(signal?.reason), { failuresToOpen: 1 });
    const signal = AbortSignal.abort();
    await expect(subgraph.ask({ ...request, signal })).rejects.toMatchObject({ reason: 'ABANDONED' });

    expect(subgraph.isDown).toBe(false);
  });

  it('says so where it was not given the time it may take', async () => {
    const subgraph = guard(late, {}, async () => undefined);

    await expect(subgraph.ask({ ...request, timeoutMs: 50 })).rejects.toMatchObject({ reason: 'CUT_SHORT' });
  });
});
