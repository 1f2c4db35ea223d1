import { comparePositions } from '@passerelle/protocol';
import fc from 'fast-check';
import type { Direction } from '../contract/contract';
import { NodeFailure } from '../node/node-failure';
import { type Gathered, gather } from './gather';
import type { NodePage, Place, Row } from './row';
import type { Source } from './source';

/** A node whose rows are in memory; `fails` says whether a read, counted from 0, fails or hangs. */
class MemorySource implements Source {
  reads = 0;
  rowsSent = 0;
  readonly mayAnswer: boolean = true;
  private readonly rows: Row[];

  constructor(
    readonly owner: string,
    keys: readonly string[],
    private readonly direction: Direction,
    private readonly fails: (read: number) => 'no' | 'error' | 'hang' = () => 'no',
  ) {
    const sign = direction === 'ASC' ? 1 : -1;
    this.rows = keys
      .map((key, index): Row => {
        const place = { key, id: `${owner}:${index}` };
        return { cursor: `${key}/${place.id}`, place, node: { id: place.id } };
      })
      .sort((a, b) => sign * comparePositions(a.place, b.place));
  }

  async read(after: Place | null, count: number) {
    const failure = this.fails(this.reads++);
    // A hanging node ends with its own deadline, which comes after the soft one.
    if (failure === 'hang') await new Promise((resolve) => setTimeout(resolve, 12));
    if (failure === 'hang') throw new NodeFailure('TIMEOUT', 'hung');
    if (failure === 'error') throw new NodeFailure('ERROR', 'down');
    const sign = this.direction === 'ASC' ? 1 : -1;
    const behind = this.rows.filter(({ place }) => after === null || sign * comparePositions(place, after) > 0);
    const rows = behind.slice(0, count);
    this.rowsSent += rows.length;
    return pageOf(rows, behind.length > count);
  }

  giveUp(): NodeFailure {
    return new NodeFailure('TIMEOUT', 'late');
  }

  lastGood(): null {
    return null;
  }

  get ids(): string[] {
    return this.rows.map(({ place }) => place.id);
  }
}

function pageOf(rows: readonly Row[], hasMore: boolean): NodePage {
  const last = rows.at(-1)?.place ?? null;
  return { rows, last, hasMore, totalCount: null, dropped: [], surplus: 0, asOf: new Date() };
}

function rowsAt(owner: string, keys: readonly string[]): Row[] {
  return keys.map((key, index) => ({ cursor: key, place: { key, id: `${owner}:${index}` }, node: {} }));
}

/** Answers its reads with these pages, in turn. */
function scripted(owner: string, pages: readonly NodePage[]): Source {
  const left = [...pages];
  return {
    owner,
    mayAnswer: true,
    read: async () => {
      const next = left.shift();
      if (!next) throw new NodeFailure('ERROR', 'down');
      return next;
    },
    giveUp: () => new NodeFailure('TIMEOUT', 'late'),
    lastGood: () => null,
  };
}

function page(
  sources: readonly Source[],
  direction: Direction,
  size: number,
  from: Place | null,
  to: Place | null = null,
) {
  return gather({ sources, direction, size, from, to, softDeadlineMs: 5 });
}

/** Every page of the list, one after the other. */
async function traverse(sources: readonly Source[], direction: Direction, first: number): Promise<Gathered[]> {
  const pages: Gathered[] = [];
  let after: Place | null = null;
  for (;;) {
    const next = await page(sources, direction, first, after);
    pages.push(next);
    if (!next.hasMore) return pages;
    after = next.rows.at(-1)?.place ?? null;
  }
}

const keys = fc.array(fc.constantFrom('2010', '2012', '2015', '2018', '2018-10', '2019', '9999'), { maxLength: 40 });
const directions = fc.constantFrom<Direction>('ASC', 'DESC');

describe('gather', () => {
  it('gives every row of every node exactly once and in order, whatever the page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(keys, { minLength: 1, maxLength: 8 }),
        directions,
        fc.integer({ min: 1, max: 30 }),
        async (nodes, direction, first) => {
          const sources = nodes.map((rows, index) => new MemorySource(`node${index}`, rows, direction));
          const pages = await traverse(sources, direction, first);

          const places = pages.flatMap(({ rows }) => rows.map(({ place }) => place));
          const sign = direction === 'ASC' ? 1 : -1;
          expect(places).toEqual([...places].sort((a, b) => sign * comparePositions(a, b)));
          expect(places.map(({ id }) => id).sort()).toEqual(sources.flatMap(({ ids }) => ids).sort());
          expect(pages.every(({ contributions }) => contributions.every(({ gap }) => gap === null))).toBe(true);
          expect(pages.slice(0, -1).every(({ rows }) => rows.length === first)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accounts for every row it does not give: what the gaps of all pages name is what is missing, once', async () => {
    const failing = fc.record({
      rows: keys,
      failedReads: fc.array(fc.constantFrom<'no' | 'error' | 'hang'>('no', 'no', 'error', 'hang'), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(failing, { minLength: 1, maxLength: 6 }),
        directions,
        fc.integer({ min: 1, max: 20 }),
        async (nodes, direction, first) => {
          const sources = nodes.map(
            ({ rows, failedReads }, index) =>
              new MemorySource(`node${index}`, rows, direction, (read) => failedReads[read] ?? 'no'),
          );
          const pages = await traverse(sources, direction, first);
          const given = pages.flatMap(({ rows }) => rows.map(({ place }) => place.id));

          // The nodes are well again; each gap is read once more, by the range it names.
          const recovered = new Map(
            nodes.map(({ rows }, index) => [`node${index}`, new MemorySource(`node${index}`, rows, direction)]),
          );
          const gaps = pages.flatMap(({ contributions }) =>
            contributions.flatMap(({ owner, gap }) => (gap ? [{ owner, ...gap }] : [])),
          );
          const fetchedLater: string[] = [];
          for (const { owner, from, to } of gaps) {
            const source = recovered.get(owner);
            let after = from;
            for (let more = true; more && source; ) {
              const retried = await page([source], direction, 7, after, to);
              fetchedLater.push(...retried.rows.map(({ place }) => place.id));
              after = retried.rows.at(-1)?.place ?? after;
              more = retried.hasMore;
            }
          }
          expect([...given, ...fetchedLater].sort()).toEqual(sources.flatMap(({ ids }) => ids).sort());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('fetches about a page and a row a node, not a page a node', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => String(1000 + index));
    const sources = Array.from({ length: 50 }, (_, index) => new MemorySource(`node${index}`, rows, 'ASC'));

    await page(sources, 'ASC', 50, null);

    const sent = sources.reduce((sum, source) => sum + source.rowsSent, 0);
    expect(sent).toBeLessThanOrEqual(50 + 3 * 50);
    expect(sent).toBeLessThan(50 * 50);
  });

  it('asks a node that holds all the next rows a few times, not once a row', async () => {
    const early = new MemorySource(
      'early',
      Array.from({ length: 200 }, (_, index) => String(1000 + index)),
      'ASC',
    );
    const late = Array.from({ length: 19 }, (_, index) => new MemorySource(`late${index}`, ['9000', '9001'], 'ASC'));

    const { rows } = await page([early, ...late], 'ASC', 100, null);

    expect(rows.every(({ place }) => place.id.startsWith('early:'))).toBe(true);
    expect(early.reads).toBeLessThanOrEqual(6);
    expect(late.every(({ reads }) => reads === 1)).toBe(true);
  });

  it('reads the page at once from those that answer when another one is known to be down', async () => {
    const even = (offset: number) => Array.from({ length: 100 }, (_, index) => String(1000 + index * 2 + offset));
    const well = [new MemorySource('a', even(0), 'ASC'), new MemorySource('b', even(1), 'ASC')];
    const down: Source = { ...scripted('c', []), mayAnswer: false };

    const { rows } = await page([...well, down], 'ASC', 50, null);

    expect(rows).toHaveLength(50);
    expect(well.map(({ reads }) => reads)).toEqual([1, 1]);
  });

  it('gives no row of a page that is out of order, since none of them can be placed, and names all of it as missing', async () => {
    const liar: Source = {
      owner: 'liar',
      mayAnswer: true,
      read: async () => pageOf(rowsAt('liar', ['2010', '2019', '2012']), false),
      giveUp: () => new NodeFailure('TIMEOUT', 'late'),
      lastGood: () => null,
    };
    const honest = new MemorySource('honest', ['2011', '2013'], 'ASC');

    const { rows, contributions } = await page([liar, honest], 'ASC', 10, null);

    expect(rows.map(({ place }) => place.key)).toEqual(['2011', '2013']);
    expect(contributions[0]?.gap).toMatchObject({ from: null, to: null, failure: { status: 'ERROR' } });
    expect(contributions[1]?.gap).toBeNull();
  });

  it('gives a row once that a node sends twice, and counts the other one as dropped', async () => {
    const [first, second] = rowsAt('brest', ['2010', '2011']) as [Row, Row];
    const elsewhere = { ...first, place: { key: '2019', id: first.place.id } };
    const from = { key: '2009', id: 'brest:9' };
    const inclusive = { cursor: '', place: from, node: {} };
    const source = scripted('brest', [pageOf([inclusive, first, first, second, elsewhere], false)]);

    const { rows, contributions } = await page([source], 'ASC', 10, from);

    expect(rows).toEqual([first, second]);
    expect(contributions[0]).toMatchObject({ gap: null, rows: 2, dropped: Array(3).fill('it was sent twice') });
  });

  it('stops reading a node that promises more and gets no further', async () => {
    const [first] = rowsAt('brest', ['2010']) as [Row];
    const stuck = scripted('brest', [pageOf([first], true), pageOf([first], true), pageOf([first], true)]);
    const silent = scripted('quebec', [pageOf([], true)]);

    const { rows, contributions } = await page([stuck, silent], 'ASC', 10, null);

    expect(rows).toEqual([first]);
    expect(contributions.map(({ gap }) => gap?.failure.message)).toEqual([
      'brest promised more rows and sent none.',
      'quebec promised more rows and sent none.',
    ]);
  });

  it('gives only rows between its bounds, neither included, and reads nothing behind them', async () => {
    const source = new MemorySource('brest', ['2010', '2011', '2012', '2013', '2014'], 'ASC');
    const at = (index: number): Place => ({ key: String(2010 + index), id: `brest:${index}` });

    const { rows, hasMore } = await page([source], 'ASC', 10, at(0), at(3));
    const readsBefore = source.reads;
    const none = await page([source], 'ASC', 10, at(3), at(3));

    expect(rows.map(({ place }) => place)).toEqual([at(1), at(2)]);
    expect(hasMore).toBe(false);
    expect([none.rows, source.reads]).toEqual([[], readsBefore]);
  });

  it('lets an earlier answer stand in for a node that fails, and says why', async () => {
    const [early, late] = rowsAt('brest', ['2010', '2014']) as [Row, Row];
    const asOf = new Date('2026-01-01T00:00:00Z');
    const down: Source = {
      ...scripted('brest', []),
      lastGood: (from) => (from === null ? { ...pageOf([early], true), asOf } : null),
    };
    const hanging: Source = {
      ...scripted('quebec', []),
      read: () => new Promise(() => {}),
      lastGood: () => ({ ...pageOf([late], false), asOf }),
    };
    const well = new MemorySource('laval', ['2012'], 'ASC');

    const { rows, contributions } = await page([down, hanging, well], 'ASC', 10, null);

    expect(rows.map(({ place }) => place.key)).toEqual(['2010', '2012', '2014']);
    // It stood in for the first rows only; the others are missing as before.
    expect(contributions[0]).toMatchObject({ asOf, staleBecause: { status: 'ERROR' }, gap: { from: early.place } });
    expect(contributions[1]).toMatchObject({ asOf, staleBecause: { status: 'TIMEOUT' }, gap: null });
    expect(contributions[2]).toMatchObject({ staleBecause: null, gap: null });
  });

  it('gives an empty page when it has no node to ask', async () => {
    expect(await page([], 'ASC', 10, null)).toEqual({ rows: [], hasMore: false, contributions: [] });
  });
});
