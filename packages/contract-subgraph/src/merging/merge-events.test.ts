import fc from 'fast-check';
import { NodeFailure } from '../node/node-failure';
import { type EventSource, type MergedEvent, mergeEvents } from './merge-events';
import { decodePositions } from './merged-cursor';
import type { Stream } from './stream';

interface Script {
  readonly owner: string;
  readonly count: number;
  /** Before which of its events, counted from 0, the connection breaks, once each. */
  readonly breaks: readonly number[];
}

/** A node with `count` events; it sends those behind a position, and breaks off where the script says. */
function scripted({ owner, count, breaks }: Script): EventSource & { readonly heard: number[] } {
  const left = [...breaks];
  const heard: number[] = [];
  return {
    owner,
    heard,
    listen: async function* (after, signal) {
      for (let index = after === null ? 0 : Number(after) + 1; index < count; index += 1) {
        if (left.includes(index)) {
          left.splice(left.indexOf(index), 1);
          throw new NodeFailure('ERROR', `${owner} broke off.`);
        }
        await Promise.resolve();
        heard.push(index);
        yield { cursor: String(index), fields: { index } };
      }
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    },
  };
}

const pauses = { pauseMs: 1, maxPauseMs: 2 };
const unchanged = () => () => undefined;

function merge(sources: readonly EventSource[], after: ReadonlyMap<string, string> = new Map()) {
  return mergeEvents({ sources: () => sources, onChange: unchanged, after, ...pauses });
}

/** Takes events until so many of them say something. */
async function take(events: Stream<MergedEvent>, count: number): Promise<MergedEvent[]> {
  const taken: MergedEvent[] = [];
  while (taken.filter(({ fields }) => fields).length < count) taken.push((await events.next()).value as MergedEvent);
  return taken;
}

const name = ({ owner, fields }: MergedEvent) => `${owner}:${fields?.index}`;
const said = (events: readonly MergedEvent[]) => events.filter(({ fields }) => fields).map(name);

describe('merged events', () => {
  it('come once each and in the order of their node, however often nodes are lost and the client comes back', async () => {
    const script = (owner: string) =>
      fc.record({ owner: fc.constant(owner), count: fc.nat(12), breaks: fc.array(fc.nat(12), { maxLength: 4 }) });
    const scripts = fc
      .integer({ min: 1, max: 6 })
      .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => script(`node${index}`))));
    await fc.assert(
      fc.asyncProperty(scripts, fc.nat(30), async (nodes, cut) => {
        const all = nodes.reduce((sum, { count }) => sum + count, 0);
        const sources = nodes.map(scripted);
        const events = merge(sources);
        const before = await take(events, Math.min(cut, all));
        await events.return();
        // The client is gone, and comes back with the cursor of the last event it has seen.
        const resumed = merge(sources, decodePositions(before.at(-1)?.cursor ?? 'e30'));
        const after = await take(resumed, all - said(before).length);
        await resumed.return();

        const seen = [...said(before), ...said(after)];
        for (const { owner, count } of nodes) {
          const own = seen.filter((one) => one.startsWith(`${owner}:`));
          expect(own).toEqual(Array.from({ length: count }, (_, index) => `${owner}:${index}`));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('say that a node is lost, once, and that it is heard again', async () => {
    const events = merge([scripted({ owner: 'brest', count: 3, breaks: [1, 1] })]);
    const taken = await take(events, 3);
    await events.return();

    expect(taken.map(({ fields, failure }) => [fields?.index ?? null, failure?.status ?? null])).toEqual([
      [0, null],
      [null, 'ERROR'],
      [null, null],
      [1, null],
      [2, null],
    ]);
  });

  it('do not try again with a node that refuses', async () => {
    let asked = 0;
    const refusing: EventSource = {
      owner: 'brest',
      listen: () => {
        asked += 1;
        throw new NodeFailure('DENIED', 'brest refused the caller.');
      },
    };
    const events = merge([refusing, scripted({ owner: 'laval', count: 1, breaks: [] })]);
    const [first, second] = [(await events.next()).value, (await events.next()).value];
    await new Promise((resolve) => setTimeout(resolve, 15));
    await events.return();

    expect([first, second].map(({ owner, failure }) => [owner, failure?.status]).sort()).toEqual([
      ['brest', 'DENIED'],
      ['laval', undefined],
    ]);
    expect(asked).toBe(1);
  });

  it('are read from a node no faster than they are taken', async () => {
    const source = scripted({ owner: 'brest', count: 1_000, breaks: [] });
    const events = merge([source]);
    await take(events, 3);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await events.return();

    expect(source.heard.length).toBeLessThanOrEqual(5);
  });

  it('take in a node that joins, and let go of one that leaves', async () => {
    let sources = [scripted({ owner: 'brest', count: 1, breaks: [] })];
    let change = () => {};
    const events = mergeEvents({
      sources: () => sources,
      onChange: (listener) => {
        change = listener;
        return () => undefined;
      },
      after: new Map(),
      ...pauses,
    });
    const [first] = await take(events, 1);
    sources = [scripted({ owner: 'laval', count: 2, breaks: [] })];
    change();
    const later = await take(events, 2);
    await events.return();

    expect(name(first as MergedEvent)).toBe('brest:0');
    expect(said(later)).toEqual(['laval:0', 'laval:1']);
    // The position of the one that left stays in the cursor, for when it comes back.
    expect([...decodePositions(later.at(-1)?.cursor ?? '')]).toEqual([
      ['brest', '0'],
      ['laval', '1'],
    ]);
  });
});
