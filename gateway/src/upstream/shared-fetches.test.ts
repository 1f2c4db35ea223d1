import fc from 'fast-check';
import { notFresh } from '../caching/freshness';
import { Writes } from '../sharing/writes';
import { SharedFetches } from './shared-fetches';
import type { UpstreamAnswer, UpstreamRequest } from './subgraph-client';

/** What a subgraph says to each; who may see more is told more. */
function answerFor({ body, rights }: UpstreamRequest, changes = 0): UpstreamAnswer {
  const data = { body, rights: rights ?? null, changes, rows: [{ id: 1 }, { id: 2 }] };
  return {
    httpStatus: 200,
    data,
    errors: undefined,
    text: JSON.stringify({ data }),
    sqlStatements: 3,
    freshness: notFresh,
    bytes: 1,
  };
}

interface Client {
  readonly body: string;
  readonly rights: string | undefined;
  readonly leaves: boolean;
  readonly writesFirst: boolean;
}

const clients: fc.Arbitrary<Client[]> = fc.array(
  fc.record({
    body: fc.constantFrom('one', 'two'),
    rights: fc.constantFrom('anonymous', 'cqi', 'ffqcd', undefined),
    leaves: fc.boolean(),
    writesFirst: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('shared fetches', () => {
  it('give each caller what it would have got alone, whoever asks, leaves or writes in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), clients, async (scheduler, all) => {
        const writes = new Writes();
        let sent = 0;
        const subgraph = {
          ask: async (request: UpstreamRequest) => {
            sent += 1;
            // Read when the question comes, as a database would.
            const answer = await scheduler.schedule(Promise.resolve(answerFor(request, writes.soFar)), 'answer');
            request.signal?.throwIfAborted();
            return answer;
          },
        };
        let shared = 0;
        const fetches = new SharedFetches(subgraph, 1_000, writes, () => {
          shared += 1;
        });
        const outcomes = all.map(async ({ body, rights, leaves, writesFirst }) => {
          const departure = new AbortController();
          await scheduler.schedule(Promise.resolve(), 'ask');
          if (writesFirst) writes.count();
          const written = writes.soFar;
          const request = { query: '{ a }', body, rights, requestId: 'x', signal: departure.signal };
          if (leaves) scheduler.schedule(Promise.resolve(), 'leave').then(() => departure.abort());
          try {
            const answer = await fetches.ask(request);
            expect(answer.data).toEqual(answerFor(request, Number(answer.data?.changes)).data);
            expect(answer.data?.changes).toBeGreaterThanOrEqual(written);
            // As the executor does with what it is given.
            Object.assign(answer.data as object, { rows: null, merged: body });
          } catch (error) {
            expect(departure.signal.aborted).toBe(true);
            expect((error as Error).name).toBe('AbortError');
          }
        });
        await scheduler.waitFor(Promise.all(outcomes));

        expect(sent + shared).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });

  /** A subgraph that answers when it is told to. */
  function slow() {
    const sent: UpstreamRequest[] = [];
    const settle: { resolve(answer: UpstreamAnswer): void; reject(error: unknown): void }[] = [];
    const writes = new Writes();
    const ask = (request: UpstreamRequest) => {
      sent.push(request);
      return new Promise<UpstreamAnswer>((resolve, reject) => {
        settle.push({ resolve, reject });
      });
    };
    return { sent, settle, writes, fetches: new SharedFetches({ ask }, 1_000, writes, () => undefined) };
  }
  const request = { query: '{ a }', body: 'one', rights: 'anonymous', requestId: 'x' };

  it('send equal questions once, count their statements once, and give each values of its own', async () => {
    const { sent, settle, fetches } = slow();
    const all = Array.from({ length: 10 }, () => fetches.ask(request));
    settle[0]?.resolve(answerFor(request));
    const answers = await Promise.all(all);

    expect(sent).toHaveLength(1);
    expect(new Set(answers.map(({ data }) => data)).size).toBe(10);
    expect(new Set(answers.map(({ data }) => data?.rows)).size).toBe(10);
    expect(answers.map(({ sqlStatements }) => sqlStatements)).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('share nothing with other rights, without rights, or with less time than the subgraph may take', () => {
    const { sent, fetches } = slow();
    for (const other of [{}, { rights: 'cqi' }, { rights: undefined }, { rights: undefined }, { timeoutMs: 900 }, {}])
      fetches.ask({ ...request, ...other });

    expect(sent).toHaveLength(5);
  });

  it('share a failure, and nothing once it has failed', async () => {
    const { sent, settle, fetches } = slow();
    const all = [fetches.ask(request), fetches.ask(request)];
    settle[0]?.reject(new Error('down'));
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fetches.ask(request);

    expect(sent).toHaveLength(2);
  });

  it('share nothing that was begun before a change', () => {
    const { sent, writes, fetches } = slow();
    fetches.ask(request);
    writes.count();
    fetches.ask(request);
    fetches.ask(request);

    expect(sent).toHaveLength(2);
  });

  it('are given up when the last who waits has left, and are not joined then', async () => {
    const { sent, fetches } = slow();
    const [first, second] = [new AbortController(), new AbortController()];
    const left = [first, second].map(({ signal }) => fetches.ask({ ...request, signal }).catch(() => 'left'));
    first.abort();
    expect(sent[0]?.signal?.aborted).toBe(false);
    second.abort();
    expect(sent[0]?.signal?.aborted).toBe(true);
    fetches.ask(request);

    expect(await Promise.all(left)).toEqual(['left', 'left']);
    expect(sent).toHaveLength(2);
  });
});
