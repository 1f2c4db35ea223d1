import { ask, databaseKinds, startTestHub, type TestHub } from '@passerelle/test-kit';
import { type List, listsOfTheGraph } from './lists-of-the-graph';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: PageInfo;
}

const lists = listsOfTheGraph();
const roots = lists.filter(({ parent }) => parent === 'Query');
// The registry of a test's hub has nothing published.
const belowRows = lists.filter(({ parent }) => parent !== 'Query' && parent !== 'Subgraph');
const selection = '{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** A root list with what it cannot be asked without: days, so far. */
function asked({ name, required }: List, paging: string): string {
  const given = required.map((argument) => `${argument}: "9999-01-01"`);
  return `${name}(${[...given, paging].join(', ')})`;
}

/** The root list that gives rows of a type. */
function rootOf(row: string): string {
  const root = lists.find((list) => list.parent === 'Query' && list.row === row && list.required.length === 0);
  if (!root) throw new Error(`no list of Query gives ${row}`);
  return root.name;
}

describe.each(databaseKinds)('paging on %s', (kind) => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub(kind);
  });

  afterAll(() => hub?.stop());

  async function page(list: List, paging: string): Promise<Page> {
    const { data, errors } = await ask<{ page: Page }>(hub.url, `{ page: ${asked(list, paging)} ${selection} }`);
    expect(errors).toBeUndefined();
    return data.page;
  }

  async function walk(list: List, size: 'first' | 'last'): Promise<Page[]> {
    const [bound, cursor, goesOn] =
      size === 'first'
        ? (['after', 'endCursor', 'hasNextPage'] as const)
        : (['before', 'startCursor', 'hasPreviousPage'] as const);
    const pages: Page[] = [];
    for (let from: string | null = null; ; ) {
      const next: Page = await page(list, `${size}: 7, ${bound}: ${JSON.stringify(from)}`);
      pages.push(next);
      from = next.pageInfo[cursor];
      if (!next.pageInfo[goesOn]) return pages;
      // A list that gives the same page for ever would otherwise never end.
      if (pages.length > 100) throw new Error(`${list.name} does not end`);
    }
  }

  const ids = (pages: readonly Page[]) => pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));

  it.each(roots.map((list) => [list.name, list] as const))(
    '%s gives backward, page by page in reverse, what it gives forward',
    async (_name, list) => {
      const forward = await walk(list, 'first');
      const backward = await walk(list, 'last');

      expect(ids([...backward].reverse())).toEqual(ids(forward));
      expect(new Set(ids(forward)).size).toBe(ids(forward).length);
      expect(backward.slice(0, -1).every(({ nodes }) => nodes.length === 7)).toBe(true);
    },
  );

  it('gives the rows between two cursors, from either end', async () => {
    const list = roots.find(({ name }) => name === 'organizations') as List;
    const [all, before] = [await page(list, 'first: 12'), await page(list, 'first: 9')];
    const bounds = `after: "${(await page(list, 'first: 3')).pageInfo.endCursor}", before: "${before.pageInfo.endCursor}"`;

    expect(ids([await page(list, `${bounds}, first: 2`)])).toEqual(ids([all]).slice(3, 5));
    expect(ids([await page(list, `${bounds}, last: 2`)])).toEqual(ids([all]).slice(6, 8));
    expect(ids([await page(list, bounds)])).toEqual(ids([all]).slice(3, 8));
  });

  it('costs as much backward as forward', async () => {
    const cost = async (paging: string) => (await ask(hub.url, `{ organizations(${paging}) { nodes { id } } }`)).cost;

    expect(await cost('first: 9')).toMatchObject({ subgraphCalls: 1, sqlStatements: 1 });
    expect(await cost('last: 9')).toMatchObject({ subgraphCalls: 1, sqlStatements: 1 });
  });

  it.each(roots.map((list) => [list.name, list] as const))(
    '%s names the paging argument that cannot be, with its code',
    async (_name, list) => {
      const refusal = async (paging: string) => {
        const { errors } = await ask(hub.url, `{ page: ${asked(list, paging)} ${selection} }`);
        return errors?.map(({ extensions }) => [extensions?.code, extensions?.argument]);
      };
      for (const last of [0, -1, 101]) {
        expect(await refusal(`last: ${last}`)).toEqual([['PAGE_SIZE_OUT_OF_RANGE', 'last']]);
      }
      expect(await refusal('before: "x"')).toEqual([['CURSOR_MALFORMED', 'before']]);
      expect(await refusal('last: 1, after: "x"')).toEqual([['CURSOR_MALFORMED', 'after']]);
      expect(await refusal('first: 1, last: 1')).toEqual([['BAD_USER_INPUT', 'first and last']]);
    },
  );

  it.each(belowRows.map((list) => [`${list.parent}.${list.name}`, list] as const))(
    '%s takes last and before as the lists of Query do',
    async (_name, { parent, name }) => {
      const { data, errors } = await ask<{ rows: { nodes: { all: Page | null; end: Page | null }[] } }>(
        hub.url,
        `{ rows: ${rootOf(parent)}(first: 100) { nodes { all: ${name}(first: 100) ${selection} end: ${name}(last: 1) ${selection} } } }`,
      );
      expect(errors).toBeUndefined();
      // What only one owner adds to a partnership is null on the rows of the others.
      const rows = data.rows.nodes.filter(({ all }) => all !== null);
      expect(rows.length).toBeGreaterThan(0);
      for (const { all, end } of rows) {
        expect(end?.nodes).toEqual(all?.nodes.slice(-1));
        expect(end?.pageInfo.hasPreviousPage).toBe(Number(all?.nodes.length) > 1);
        expect(end?.pageInfo.hasNextPage).toBe(false);
      }

      const refusals = async (paging: string) => {
        const query = `{ ${rootOf(parent)}(first: 100) { nodes { ${name}(${paging}) { nodes { id } } } } }`;
        const { errors: refused } = await ask(hub.url, query);
        return [...new Set(refused?.map(({ extensions }) => `${extensions?.code} ${extensions?.argument}`))];
      };
      expect(await refusals('last: 0')).toEqual(['PAGE_SIZE_OUT_OF_RANGE last']);
      expect(await refusals('before: "x"')).toEqual(['CURSOR_MALFORMED before']);
      expect(await refusals('first: 1, last: 1')).toEqual(['BAD_USER_INPUT first and last']);
    },
  );

  it('counts the rows that last asks for against the limit, as it counts those of first', async () => {
    const query = (size: string) =>
      `{ territories(${size}: 100) { nodes { children(${size}: 100) { nodes { children(${size}: 100) { nodes { id } } } } } } }`;
    for (const size of ['first', 'last']) {
      const { errors } = await ask(hub.url, query(size));
      expect(errors?.map(({ message }) => message)).toEqual([
        'The operation has 1010100 rows to ask for; at most 50000 are allowed.',
      ]);
    }
  });
});

test('every list of the graph takes first and after, last and before', () => {
  expect(lists.length).toBeGreaterThan(roots.length);
  for (const list of lists) {
    expect([list.parent, list.name, list.arguments]).toEqual([
      list.parent,
      list.name,
      expect.arrayContaining(['first', 'after', 'last', 'before']),
    ]);
  }
});
