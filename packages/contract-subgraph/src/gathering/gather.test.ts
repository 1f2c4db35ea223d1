import { comparePositions } from '@passerelle/protocol';
import fc from 'fast-check';
import type { Direction } from '../contract/parse-contract';
import { NodeFailure } from '../node/node-failure';
import { type Gathered, gather, type Source } from './gather';
import type { Place, Row } from './row';

/** A node whose rows are in memory; `fails` says whether a read, counted from 0, fails or hangs. */
class MemorySource implements Source {
  reads = 0;
  rowsSent = 0;
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
    return { rows, last: rows.at(-1)?.place ?? null, hasNextPage: behind.length > count, totalCount: null, dropped: 0 };
  }

  giveUp(): NodeFailure {
    return new NodeFailure('TIMEOUT', 'late');
  }

  get ids(): string[] {
    return this.rows.map(({ place }) => place.id);
  }
}

function page(
  sources: readonly Source[],
  direction: Direction,
  first: number,
  after: Place | null,
  until: Place | null = null,
) {
  return gather({ sources, direction, first, after, until, softDeadlineMs: 5 });
}

/** Every page of the list, one after the other. */
async function traverse(sources: readonly Source[], direction: Direction, first: number): Promise<Gathered[]> {
  const pages: Gathered[] = [];
  let after: Place | null = null;
  for (;;) {
    const next = await page(sources, direction, first, after);
    pages.push(next);
    if (!next.hasNextPage) return pages;
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
              more = retried.hasNextPage;
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

  it('gives no row of a page that is out of order, since none of them can be placed, and names all of it as missing', async () => {
    const liar: Source = {
      owner: 'liar',
      read: async () => ({
        rows: ['2010', '2019', '2012'].map((key, index) => ({
          cursor: key,
          place: { key, id: `liar:${index}` },
          node: {},
        })),
        last: { key: '2012', id: 'liar:2' },
        hasNextPage: false,
        totalCount: null,
        dropped: 0,
      }),
      giveUp: () => new NodeFailure('TIMEOUT', 'late'),
    };
    const honest = new MemorySource('honest', ['2011', '2013'], 'ASC');

    const { rows, contributions } = await page([liar, honest], 'ASC', 10, null);

    expect(rows.map(({ place }) => place.key)).toEqual(['2011', '2013']);
    expect(contributions[0]?.gap).toMatchObject({ from: null, to: null, failure: { status: 'ERROR' } });
    expect(contributions[1]?.gap).toBeNull();
  });

  it('gives an empty page when it has no node to ask', async () => {
    expect(await page([], 'ASC', 10, null)).toEqual({ rows: [], hasNextPage: false, contributions: [] });
  });
});
