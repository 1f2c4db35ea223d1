import { buildSubgraphSchema } from '@apollo/subgraph';
import { decodeCursor, encodeCursor } from '@passerelle/protocol';
import { type DocumentNode, type GraphQLSchema, graphql, type InputValueDefinitionNode, parse, visit } from 'graphql';
import { directiveOf, stringsOf } from './contract/ast';
import { contractDirectives } from './contract/contract-directives';
import { parseContract } from './contract/parse-contract';
import { compareVersions, parseVersion } from './contract/version';
import { type ContractSubgraph, createContractSubgraph } from './contract-subgraph';
import type { NodeMembership } from './node/ask-node';
import { NodeFailure } from './node/node-failure';
import { defaultNodeSettings } from './node/node-settings';

const sdl = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.2")
  type Query {
    lighthouse(id: ID!): Lighthouse @routed
    lighthouses(
      first: Int
      after: String
      last: Int @since(version: "1.1")
      before: String @since(version: "1.1")
      orderBy: LighthouseOrder! = LOWEST
      ids: [ID!] @filter(on: "id")
      colours: [Colour!] @since(version: "1.1") @filter(on: "colour")
      town: ID @since(version: "1.1") @filter(on: ["keeper.town", "towns.id"])
      range: Int @since(version: "1.2") @filter(on: "range")
      like: String @since(version: "1.1")
    ): LighthouseConnection @gathered
  }
  type Mutation {
    paint(id: ID!, colour: Colour!, coats: Int @since(version: "1.2")): Painted @written
    build(owner: ID!, height: String!): Painted @written
  }
  type Painted { lighthouse: Lighthouse, coats: Int }
  type Lighthouse @key(fields: "id") {
    id: ID!
    height: String!
    colour: Colour!
    colourRaw: String @raw(of: "colour")
    keeper: Keeper
    towns: [Town]!
    range: Int @since(version: "1.2")
    name(language: String @since(version: "1.1")): String
  }
  type Keeper { town: ID, age: Int @since(version: "1.1") }
  type Town @key(fields: "id", resolvable: false) { id: ID! }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! totalCount: Int }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder {
    LOWEST @order(direction: ASC)
    HIGHEST @order(direction: DESC)
    BRIGHTEST @order(direction: DESC) @since(version: "1.2")
  }
  enum Colour { WHITE RED OTHER @fallback BLUE @since(version: "1.1") }
`;
const contract = parseContract(sdl);

interface Row {
  id: string;
  height: unknown;
  colour: string;
  keeper?: { town?: string; age?: number };
  towns?: { id: string }[];
  range?: number;
}

/** The schema of a node of one version: what came later is not in it, so a question about it is refused. */
function schemaOf(version: string, rows: () => readonly Row[]): GraphQLSchema {
  const isLater = (node: { directives?: readonly never[] }): boolean => {
    const since = directiveOf(node as never, 'since');
    return (
      since !== undefined &&
      compareVersions(parseVersion(stringsOf(since, 'version')[0] ?? ''), parseVersion(version)) > 0
    );
  };
  const pruned: DocumentNode = visit(parse(sdl), {
    FieldDefinition: (node) => (isLater(node as never) || directiveOf(node, 'raw') ? null : undefined),
    InputValueDefinition: (node: InputValueDefinitionNode) => (isLater(node as never) ? null : undefined),
    EnumValueDefinition: (node) => (isLater(node as never) ? null : undefined),
    SchemaExtension: (node) => ({
      ...node,
      directives: node.directives?.filter(({ name }) => name.value !== 'contract'),
    }),
  });
  const typeDefs: DocumentNode = visit(pruned, {
    Directive: (node) => (contractDirectives.has(node.name.value) ? null : undefined),
  });
  const schema = buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Query: { lighthouses: (_: unknown, args: never) => listOf(rows(), args) },
        Lighthouse: {
          __resolveReference: ({ id }: { id: string }) => rows().find((row) => row.id === id) ?? null,
          towns: ({ towns }: Row) => towns ?? [],
          name: ({ id }: Row, { language }: { language?: string }) => `${id} ${language ?? ''}`.trim(),
        },
        Mutation: {
          paint: (_: unknown, { id, colour }: { id: string; colour: string }) => {
            const row = rows().find((one) => one.id === id);
            if (row) row.colour = colour;
            return { lighthouse: row ?? null };
          },
          build: (_: unknown, { owner, height }: { owner: string; height: string }) => {
            const row: Row = { id: `${owner}:new`, height, colour: 'WHITE' };
            (rows() as Row[]).push(row);
            return { lighthouse: row, coats: 1 };
          },
        },
      } as never,
    },
  ]);
  // A node sends what it has; what the hub makes of it is the matter here.
  const colour = schema.getType('Colour');
  if (colour && 'serialize' in colour) colour.serialize = (value: unknown) => value as string;
  return schema;
}

interface Args {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
  orderBy: string;
  ids?: string[];
  colours?: string[];
  town?: string;
}

function listOf(rows: readonly Row[], { first, after, last, before, orderBy, ids, colours, town }: Args) {
  const key = (row: Row) => String(orderBy === 'BRIGHTEST' ? row.range : row.height);
  const sign = orderBy === 'LOWEST' ? 1 : -1;
  const compare = (a: { key: string; id: string }, b: { key: string; id: string }) =>
    sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const placed = rows
    .filter((row) => !ids || ids.includes(row.id))
    .filter((row) => !colours || colours.includes(row.colour))
    .filter((row) => !town || row.keeper?.town === town || row.towns?.some(({ id }) => id === town))
    .map((row) => ({ row, place: { key: key(row), id: row.id } }))
    .sort((a, b) => compare(a.place, b.place));
  const behind = placed.filter(
    ({ place }) =>
      (!after || compare(place, decodeCursor(after, orderBy)) > 0) &&
      (!before || compare(place, decodeCursor(before, orderBy)) < 0),
  );
  const page = last ? behind.slice(-last) : behind.slice(0, first ?? 20);
  return {
    edges: page.map(({ row, place }) => ({ cursor: encodeCursor({ order: orderBy, ...place }), node: row })),
    pageInfo: {
      hasNextPage: last ? Boolean(before) : behind.length > page.length,
      hasPreviousPage: last ? behind.length > page.length : Boolean(after),
    },
    totalCount: placed.length,
  };
}

interface TestNode extends Omit<NodeMembership, 'ask'> {
  ask: NodeMembership['ask'];
  readonly asked: { query: string; variables: Record<string, unknown> }[];
  mode: 'well' | 'dead' | 'denying' | 'hanging';
  rows: Row[];
}

function makeNode(
  owner: string,
  versions: string,
  rows: Row[],
  served = versions.split('-').at(-1) ?? versions,
): TestNode {
  const schema = schemaOf(served, () => node.rows);
  const node: TestNode = {
    owner,
    versions,
    rows,
    asked: [],
    mode: 'well',
    ask: async ({ query, variables }) => {
      node.asked.push({ query, variables });
      if (node.mode === 'dead') throw new Error('ECONNRESET');
      if (node.mode === 'denying') throw new NodeFailure('DENIED', `${owner} refused the caller.`);
      if (node.mode === 'hanging') await new Promise(() => {});
      return JSON.parse(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    },
  };
  return node;
}

const nodes = {
  ...defaultNodeSettings,
  deadlineMs: 200,
  softDeadlineMs: 60,
  probeMs: 20,
  retryPauseMs: 1,
  retryRatio: 0,
};

describe('a contract over nodes of several versions', () => {
  let subgraph: ContractSubgraph;
  let old: TestNode;
  let current: TestNode;
  let caller = 'a';

  // biome-ignore lint/suspicious/noExplicitAny: the answers are read as they come
  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    return JSON.parse(JSON.stringify(await subgraph.execute({ document: parse(query), variables }, caller)));
  }

  function serve(...members: TestNode[]): void {
    subgraph = createContractSubgraph(contract, members, {
      nodes,
      maxSiftedPages: 3,
      rightsOf: (who) => who as string | null,
    });
  }

  beforeEach(() => {
    caller = 'a';
    old = makeNode('brest', '1.0', [
      { id: 'brest:stiff', height: '032', colour: 'WHITE', keeper: { town: 'ouessant' } },
      { id: 'brest:creac', height: '055', colour: 'RED', towns: [{ id: 'ouessant' }, { id: 'lampaul' }] },
    ]);
    current = makeNode('rimouski', '1.0-1.2', [
      { id: 'rimouski:pere', height: '033', colour: 'BLUE', range: 20, keeper: { town: 'rimouski', age: 40 } },
      { id: 'rimouski:bic', height: '031', colour: 'PLAID', range: 12 },
    ]);
    serve(old, current);
  });
  afterEach(() => subgraph.stop());

  it('asks each node only for what its version has, and names what is missing', async () => {
    const { data, errors } = await ask(
      '{ lighthouses { complete nodes { id range keeper { age } name(language: "fr") } reports { status contractVersion missingFields } } }',
    );

    expect(errors).toBeUndefined();
    expect(data.lighthouses.nodes.map(({ id, range, name }: Row & { name: string }) => [id, range, name])).toEqual([
      ['rimouski:bic', 12, 'rimouski:bic fr'],
      ['brest:stiff', null, null],
      ['rimouski:pere', 20, 'rimouski:pere fr'],
      ['brest:creac', null, null],
    ]);
    expect(data.lighthouses.reports).toEqual([
      {
        status: 'OK',
        contractVersion: '1.0',
        missingFields: ['Keeper.age', 'Lighthouse.name(language:)', 'Lighthouse.range'],
      },
      { status: 'OK', contractVersion: '1.2', missingFields: [] },
    ]);
    expect(data.lighthouses.complete).toBe(false);
  });

  it('reads a row of an older node without the fields it does not have', async () => {
    const { data, errors } = await ask('{ lighthouse(id: "brest:stiff") { id range height } }');

    expect(errors).toBeUndefined();
    expect(data.lighthouse).toEqual({ id: 'brest:stiff', range: null, height: '032' });
  });

  it('applies a filter itself where a node does not know it, and says so', async () => {
    const { data } = await ask(
      '{ lighthouses(town: "ouessant") { complete totalCount nodes { id } reports { status rows unsupportedFilters message } } }',
    );

    expect(data.lighthouses.nodes).toEqual([{ id: 'brest:stiff' }, { id: 'brest:creac' }]);
    expect(data.lighthouses).toMatchObject({ complete: true, totalCount: null });
    expect(data.lighthouses.reports).toEqual([
      {
        status: 'OK',
        rows: 2,
        unsupportedFilters: ['town'],
        message: 'It could not count its rows: the hub applied a filter.',
      },
      { status: 'OK', rows: 0, unsupportedFilters: [], message: null },
    ]);
    expect(old.asked[0]?.query).not.toContain('$town');
    expect(current.asked[0]?.variables.town).toBe('ouessant');
  });

  it.each([
    [
      'a filter nobody but the node can apply',
      'like: "x"',
      ['like'],
      'brest does not know the filter like in its version 1.0.',
    ],
    [
      'a filter on a field that its version does not have',
      'range: 3',
      ['range'],
      'brest does not know the filter range in its version 1.0.',
    ],
    ['an order it does not know', 'orderBy: BRIGHTEST', [], 'brest cannot order by BRIGHTEST in its version 1.0.'],
    ['a page counted from the end', 'last: 1', [], 'brest cannot page backward in its version 1.0.'],
  ])(
    'does not ask an older node for %s, and calls it incompatible',
    async (_what, args, unsupportedFilters, message) => {
      const { data } = await ask(
        `{ lighthouses(${args}) { complete reports { status unsupportedFilters message retryToken } } }`,
      );

      expect(data.lighthouses.complete).toBe(false);
      expect(data.lighthouses.reports[0]).toMatchObject({ status: 'INCOMPATIBLE', unsupportedFilters, message });
      expect(data.lighthouses.reports[1].status).toBe('OK');
      expect(old.asked).toEqual([]);
      // Nothing is wrong with it: the next question is asked.
      expect((await ask('{ lighthouses { complete } }')).data.lighthouses.complete).toBe(true);
    },
  );

  it('gives the rest for a retry token where a filter would have to look through too many rows', async () => {
    const rows = Array.from({ length: 450 }, (_, index): Row => {
      const id = `brest:${String(index).padStart(3, '0')}`;
      return { id, height: id, colour: 'WHITE', keeper: { town: index === 449 ? 'ouessant' : 'brest' } };
    });
    old.rows = rows;
    const query =
      'query ($t: String) { lighthouses(town: "ouessant", retry: $t) { nodes { id } reports { status retryToken message } } }';
    const first = await ask(query);
    const [report] = first.data.lighthouses.reports;
    const second = await ask(query, { t: report.retryToken });

    expect(report.status).toBe('INCOMPATIBLE');
    expect(report.message).toContain('looked through 3 pages');
    expect(first.data.lighthouses.nodes).toEqual([]);
    expect(second.data.lighthouses.nodes).toEqual([{ id: 'brest:449' }]);
    expect(old.asked).toHaveLength(5);
  });

  it.each([
    ['2.0', 'brest serves the contract in 2.0; the hub speaks 1.2.'],
    ['1.3-1.5', 'brest serves the contract in 1.3-1.5; the hub speaks 1.2.'],
  ])('asks nothing of a node that serves only version %s', async (versions, message) => {
    old = makeNode('brest', versions, [], '1.2');
    serve(old, current);
    const { data, errors } = await ask(
      '{ lighthouses { reports { status contractVersion message } } lighthouse(id: "brest:x") { id } }',
    );

    expect(data.lighthouses.reports[0]).toEqual({ status: 'INCOMPATIBLE', contractVersion: versions, message });
    expect(errors[0].extensions).toMatchObject({ code: 'OWNER_UNAVAILABLE', status: 'INCOMPATIBLE' });
    expect(old.asked).toEqual([]);
  });

  it('speaks the version of its own contract with a node that is ahead of it', async () => {
    serve(
      makeNode('brest', '1.0-1.7', [{ id: 'brest:stiff', height: '032', colour: 'WHITE', range: 24 }], '1.2'),
      current,
    );
    const { data } = await ask('{ lighthouses { complete nodes { range } reports { contractVersion } } }');

    expect(data.lighthouses).toMatchObject({
      complete: true,
      reports: [{ contractVersion: '1.2' }, { contractVersion: '1.2' }],
    });
  });

  it('shows an enum value it does not know as the fallback and keeps what the node sent', async () => {
    const { data, errors } = await ask(
      '{ lighthouses { complete nodes { id colour colourRaw } } lighthouse(id: "rimouski:bic") { raw: colourRaw } }',
    );

    expect(errors).toBeUndefined();
    expect(data.lighthouses.complete).toBe(true);
    expect(data.lighthouses.nodes[0]).toEqual({ id: 'rimouski:bic', colour: 'OTHER', colourRaw: 'PLAID' });
    expect(data.lighthouses.nodes[1]).toEqual({ id: 'brest:stiff', colour: 'WHITE', colourRaw: 'WHITE' });
    expect(data.lighthouse).toEqual({ raw: 'PLAID' });
  });

  it('asks for ids only those who may hold them, each for its own', async () => {
    const { data } = await ask(
      '{ lighthouses(ids: ["rimouski:bic", "rimouski:none", "quebec:x"]) { complete nodes { id } reports { status } } }',
    );

    expect(data.lighthouses).toEqual({
      complete: true,
      nodes: [{ id: 'rimouski:bic' }],
      reports: [{ status: 'SKIPPED' }, { status: 'OK' }],
    });
    expect(old.asked).toEqual([]);
    expect(current.asked[0]?.variables.ids).toEqual(['rimouski:bic', 'rimouski:none']);
  });

  it('asks an older node for no enum value that came after it', async () => {
    const newer = makeNode('quebec', '1.1', [{ id: 'quebec:x', height: '001', colour: 'BLUE' }]);
    serve(old, newer);
    const { data } = await ask('{ lighthouses(colours: [BLUE]) { complete nodes { id } reports { status } } }');

    expect(data.lighthouses).toEqual({
      complete: true,
      nodes: [{ id: 'quebec:x' }],
      // It holds no blue one, since it does not know the colour.
      reports: [{ status: 'SKIPPED' }, { status: 'OK' }],
    });
    expect(old.asked).toEqual([]);
  });

  it('gives no row for an empty list of values, and asks nobody', async () => {
    const { data } = await ask('{ lighthouses(ids: []) { complete totalCount nodes { id } } }');

    expect(data.lighthouses).toEqual({ complete: true, totalCount: 0, nodes: [] });
    expect([...old.asked, ...current.asked]).toEqual([]);
  });

  it('counts pages from the end, in the order of the list', async () => {
    serve(makeNode('brest', '1.1', old.rows), current);
    const page =
      'query ($b: String) { lighthouses(last: 3, before: $b) { nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor } } }';
    const last = await ask(page);
    const first = await ask(page, { b: last.data.lighthouses.pageInfo.startCursor });

    expect(last.data.lighthouses.nodes.map(({ id }: Row) => id)).toEqual([
      'brest:stiff',
      'rimouski:pere',
      'brest:creac',
    ]);
    expect(last.data.lighthouses.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    expect(first.data.lighthouses.nodes.map(({ id }: Row) => id)).toEqual(['rimouski:bic']);
    expect(first.data.lighthouses.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  it('drops a row that is not what the contract says, and gives all others', async () => {
    current.ask = async () => ({
      data: {
        lighthouses: {
          edges: [
            {
              cursor: encodeCursor({ order: 'LOWEST', key: '010', id: 'rimouski:a' }),
              node: { id: 'rimouski:a', height: null },
            },
            {
              cursor: encodeCursor({ order: 'LOWEST', key: '020', id: 'rimouski:b' }),
              node: { id: 'rimouski:b', height: {} },
            },
            { cursor: encodeCursor({ order: 'LOWEST', key: '030', id: 'rimouski:c' }), node: null },
            {
              cursor: encodeCursor({ order: 'LOWEST', key: '040', id: 'rimouski:d' }),
              node: { id: 'rimouski:d', height: '040' },
            },
            {
              cursor: encodeCursor({ order: 'LOWEST', key: '050', id: 'rimouski:e' }),
              node: { id: 'rimouski:d', height: '050' },
            },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    });
    const { data, errors } = await ask(
      '{ lighthouses { complete nodes { id height } reports { status rows droppedRows message } } }',
    );

    expect(errors).toBeUndefined();
    expect(data.lighthouses.nodes.map(({ id }: Row) => id)).toEqual(['brest:stiff', 'rimouski:d', 'brest:creac']);
    expect(data.lighthouses.complete).toBe(false);
    expect(data.lighthouses.reports[1]).toEqual({
      status: 'ERROR',
      rows: 1,
      droppedRows: 4,
      message:
        "Dropped 1 row (Lighthouse.height is null), 1 row (Lighthouse.height is not a String), 1 row (its id does not carry the owner's prefix), 1 row (its cursor is of another row).",
    });
  });

  it('uses no more rows of a node than it asked for, and asks for the others in their turn', async () => {
    const well = current.ask;
    current.rows = Array.from({ length: 30 }, (_, index) => ({
      id: `rimouski:${index + 10}`,
      height: `1${index + 10}`,
      colour: 'RED',
    }));
    // It does not know how to page.
    current.ask = (request, who) => well({ ...request, variables: { ...request.variables, first: 100 } }, who);
    const page =
      'query ($a: String) { lighthouses(first: 4, after: $a) { complete nodes { id } pageInfo { hasNextPage endCursor } reports { status message } } }';
    const ids: string[] = [];
    let message: string | null = null;
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await ask(page, { a: after });
      ids.push(...data.lighthouses.nodes.map(({ id }: Row) => id));
      message ??= data.lighthouses.reports[1].message;
      expect(data.lighthouses.complete).toBe(true);
      after = data.lighthouses.pageInfo.endCursor;
      more = data.lighthouses.pageInfo.hasNextPage;
    }

    expect(ids).toEqual(['brest:stiff', 'brest:creac', ...current.rows.map(({ id }) => id)]);
    expect(message).toMatch(/rows came that were not asked for/);
  });

  describe('whose node is down', () => {
    const query =
      'query ($s: Int) { lighthouses(staleIfError: $s) { complete nodes { id } reports { status asOf message retryToken } } }';

    it('gives its last rows where the caller asks for them, marked with their age', async () => {
      const before = Date.now();
      await ask(query);
      current.mode = 'dead';
      const without = await ask(query);
      const stale = await ask(query, { s: 60 });

      expect(without.data.lighthouses.nodes).toHaveLength(2);
      expect(stale.data.lighthouses.nodes).toHaveLength(4);
      expect(stale.data.lighthouses.complete).toBe(false);
      const report = stale.data.lighthouses.reports[1];
      expect(report).toMatchObject({ status: 'STALE', retryToken: null });
      expect(report.message).toMatch(/^The rows are of an earlier answer\. /);
      expect(Date.parse(report.asOf)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(report.asOf)).toBeLessThanOrEqual(Date.now());
    });

    it('gives them for a node that hangs, too', async () => {
      await ask(query);
      current.mode = 'hanging';
      const { data } = await ask(query, { s: 60 });

      expect(data.lighthouses.reports[1].status).toBe('STALE');
      expect(data.lighthouses.nodes).toHaveLength(4);
    });

    it('never gives them to a caller with other rights, nor to one whose rights have no name', async () => {
      await ask(query);
      current.mode = 'dead';
      for (const other of ['b', null]) {
        caller = other as string;
        const { data } = await ask(query, { s: 60 });
        expect(data.lighthouses.reports[1].status).toBe('ERROR');
        expect(data.lighthouses.nodes).toHaveLength(2);
      }
    });

    it('keeps nothing for a caller whose rights have no name', async () => {
      caller = null as unknown as string;
      await ask(query);
      current.mode = 'dead';
      expect((await ask(query, { s: 60 })).data.lighthouses.reports[1].status).toBe('ERROR');
    });

    it('gives none that are older than asked for, and none where the node refuses the caller', async () => {
      await ask(query);
      current.mode = 'denying';
      const denied = await ask(query, { s: 60 });
      current.mode = 'dead';
      jest.useFakeTimers({
        now: Date.now() + 61_000,
        doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'],
      });
      const old = await ask(query, { s: 60 }).finally(() => jest.useRealTimers());

      expect(denied.data.lighthouses.reports[1].status).toBe('DENIED');
      expect(old.data.lighthouses.reports[1].status).toBe('ERROR');
    });

    it('is an error for a strict caller all the same', async () => {
      await ask(query);
      current.mode = 'dead';
      const { errors } = await ask('{ lighthouses(staleIfError: 60, policy: STRICT) { nodes { id } } }');

      expect(errors[0].extensions).toMatchObject({ code: 'ANSWER_INCOMPLETE', missing: ['rimouski'] });
    });

    it.each([0, -5, 3_601])('refuses rows of %i seconds ago', async (s) => {
      const { errors } = await ask(query, { s });
      expect(errors[0].message).toBe(`staleIfError must be from 1 to 3600 seconds, but got: ${s}.`);
    });
  });

  describe('that is written to', () => {
    const paint = 'mutation ($id: ID!, $c: Colour!) { paint(id: $id, colour: $c) { lighthouse { id colour } } }';

    it('hands the mutation to the owner of the id, and to nobody else', async () => {
      const { data, errors } = await ask(paint, { id: 'brest:stiff', c: 'RED' });

      expect(errors).toBeUndefined();
      expect(data.paint).toEqual({ lighthouse: { id: 'brest:stiff', colour: 'RED' } });
      expect(old.rows[0]?.colour).toBe('RED');
      expect(current.asked).toEqual([]);
    });

    it('hands a mutation that makes a row to the owner it names', async () => {
      const { data } = await ask(
        'mutation { build(owner: "rimouski", height: "007") { lighthouse { id height } coats } }',
      );

      expect(data.build).toEqual({ lighthouse: { id: 'rimouski:new', height: '007' }, coats: 1 });
      expect(current.rows).toHaveLength(3);
      expect(old.asked).toEqual([]);
    });

    it('asks once, whatever happens, and says that the change may have been made', async () => {
      old.mode = 'dead';
      const { data, errors } = await ask(paint, { id: 'brest:stiff', c: 'RED' });

      expect(data.paint).toBeNull();
      expect(errors[0].extensions.code).toBe('WRITE_UNCONFIRMED');
      expect(old.asked).toHaveLength(1);
    });

    it('asks nothing of a node that is known to be down, of an owner nobody knows, or of a version that lacks an argument', async () => {
      old.mode = 'hanging';
      await ask('{ lighthouses { complete } }');
      const asked = old.asked.length;
      const [down, unknown] = [
        await ask(paint, { id: 'brest:stiff', c: 'RED' }),
        await ask(paint, { id: 'quebec:x', c: 'RED' }),
      ];
      expect(old.asked.filter(({ query }) => query.startsWith('mutation'))).toEqual([]);
      expect(old.asked.length).toBeLessThanOrEqual(asked + 10);
      expect(down.errors[0].extensions.code).toBe('OWNER_UNAVAILABLE');
      expect(unknown.errors[0].extensions.code).toBe('OWNER_UNKNOWN');

      serve(makeNode('brest', '1.0', []), current);
      const coats = await ask('mutation { paint(id: "brest:x", colour: RED, coats: 2) { coats } }');
      expect(coats.errors[0].extensions).toMatchObject({ code: 'OWNER_UNAVAILABLE', status: 'INCOMPATIBLE' });
    });

    it('does not believe an owner that answers with another one’s row', async () => {
      old.ask = async () => ({ data: { paint: { lighthouse: { id: 'rimouski:pere', colour: 'RED' } } } });
      const { data, errors } = await ask(paint, { id: 'brest:stiff', c: 'RED' });

      expect(data.paint).toBeNull();
      expect(errors[0].extensions.code).toBe('WRITE_UNCONFIRMED');
    });
  });

  it('refuses a member whose versions cannot be read, and goes on with those it had', async () => {
    expect(() => subgraph.setMembers([old, { ...current, versions: 'latest' }])).toThrow(
      'a version is major.minor, such as 1.2, but this is: latest',
    );
    expect((await ask('{ lighthouses { nodes { id } } }')).data.lighthouses.nodes).toHaveLength(4);
  });
});
