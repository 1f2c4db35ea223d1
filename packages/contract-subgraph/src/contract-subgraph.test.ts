import { buildSubgraphSchema } from '@apollo/subgraph';
import { encodeCursor } from '@passerelle/protocol';
import { graphql, parse } from 'graphql';
import { parseContract } from './contract/parse-contract';
import { type ContractSubgraph, createContractSubgraph } from './contract-subgraph';
import type { AskNode } from './node/ask-node';
import { defaultNodeSettings } from './node/node-settings';

// A contract that has nothing to do with partnerships: nothing but this SDL is written for it.
const contract = parseContract(/* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.0")
  type Query {
    lighthouse(id: ID!): Lighthouse @routed
    lighthouses(first: Int! = 20, after: String, lit: Boolean, orderBy: LighthouseOrder! = LOWEST): LighthouseConnection
      @gathered
  }
  type Lighthouse @key(fields: "id") {
    id: ID!
    name(language: String! = "fr"): String
    height: String!
    keeper: Keeper
  }
  type Keeper @key(fields: "id") {
    id: ID!
    lighthouses(first: Int! = 20, after: String, orderBy: LighthouseOrder! = LOWEST): LighthouseConnection @gathered
  }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! totalCount: Int }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder { LOWEST @order(direction: ASC) HIGHEST @order(direction: DESC) }
`);

interface Lighthouse {
  id: string;
  height: string;
  keeper: { id: string };
}

const nodeSdl = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    lighthouse(id: ID!): Lighthouse
    lighthouses(first: Int! = 20, after: String, lit: Boolean, orderBy: LighthouseOrder! = LOWEST): LighthouseConnection
  }
  type Lighthouse @key(fields: "id") { id: ID! name(language: String! = "fr"): String height: String! keeper: Keeper }
  type Keeper @key(fields: "id") {
    id: ID!
    lighthouses(first: Int! = 20, after: String, orderBy: LighthouseOrder! = LOWEST): LighthouseConnection
  }
  type LighthouseConnection { edges: [LighthouseEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo { hasNextPage: Boolean! }
  enum LighthouseOrder { LOWEST HIGHEST }
`);

/** A node in memory, with a record of what it was asked. */
function makeNode(owner: string, rows: Lighthouse[]) {
  const asked: { query: string; variables: Record<string, unknown> }[] = [];
  const list = (all: Lighthouse[], { first, after, orderBy }: { first: number; after?: string; orderBy: string }) => {
    const sorted = [...all].sort((a, b) => (a.height < b.height ? -1 : 1) * (orderBy === 'LOWEST' ? 1 : -1));
    const start = after
      ? sorted.findIndex(({ id, height }) => encodeCursor({ order: orderBy, key: height, id }) === after) + 1
      : 0;
    const from =
      after && start === 0
        ? sorted.filter((row) => encodeCursor({ order: orderBy, key: row.height, id: row.id }) > after)
        : sorted.slice(start);
    return {
      edges: from
        .slice(0, first)
        .map((node) => ({ cursor: encodeCursor({ order: orderBy, key: node.height, id: node.id }), node })),
      pageInfo: { hasNextPage: from.length > first },
      totalCount: all.length,
    };
  };
  const schema = buildSubgraphSchema([
    {
      typeDefs: nodeSdl,
      resolvers: {
        Query: { lighthouses: (_: unknown, args: never) => list(rows, args) },
        Lighthouse: {
          __resolveReference: ({ id }: { id: string }) => rows.find((row) => row.id === id) ?? null,
          name: ({ id }: Lighthouse, { language }: { language: string }) => {
            if (id.endsWith('nameless')) throw new Error('secret detail of the node');
            return `${id} in ${language}`;
          },
        },
        Keeper: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          lighthouses: ({ id }: { id: string }, args: never) =>
            list(
              rows.filter(({ keeper }) => keeper.id === id),
              args,
            ),
        },
      } as never,
    },
  ]);
  const node = { owner, versions: '1.0', asked, mode: 'well' as 'well' | 'hanging' | 'dead' };
  const ask: AskNode = async ({ query, variables }) => {
    asked.push({ query, variables });
    if (node.mode === 'hanging') await new Promise(() => {});
    if (node.mode === 'dead') throw new Error('connect ECONNREFUSED 10.0.0.7:4001');
    const result = await graphql({ schema, source: query, variableValues: variables });
    return JSON.parse(JSON.stringify(result));
  };
  return Object.assign(node, { ask });
}

type TestNode = ReturnType<typeof makeNode>;

const keeper = { id: 'keeper:anne' };
const settings = {
  ...defaultNodeSettings,
  deadlineMs: 80,
  softDeadlineMs: 30,
  probeMs: 20,
  failuresToOpen: 2,
  retryPauseMs: 2,
};

describe('a contract subgraph', () => {
  const brest = () =>
    makeNode('brest', [
      { id: 'brest:stiff', height: '032', keeper },
      { id: 'brest:nameless', height: '075', keeper: { id: 'keeper:yves' } },
    ]);
  const rimouski = () => makeNode('rimouski', [{ id: 'rimouski:pere', height: '033', keeper }]);
  let subgraph: ContractSubgraph;
  let nodes: ReturnType<typeof makeNode>[];
  const [first, second] = [() => nodes[0] as TestNode, () => nodes[1] as TestNode];

  function serve(...members: ReturnType<typeof makeNode>[]): void {
    nodes = members;
    subgraph = createContractSubgraph(contract, members, { nodes: settings });
  }

  // biome-ignore lint/suspicious/noExplicitAny: the answers are read as they come
  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const result = await subgraph.execute({ document: parse(query), variables }, undefined);
    return JSON.parse(JSON.stringify(result));
  }

  beforeEach(() => serve(brest(), rimouski()));
  afterEach(() => subgraph.stop());

  it('merges the rows of its nodes in their common order, both ways', async () => {
    const query =
      'query ($o: LighthouseOrder!) { lighthouses(orderBy: $o) { complete totalCount nodes { id } reports { owner { id } status rows } } }';
    const lowest = await ask(query, { o: 'LOWEST' });
    const highest = await ask(query, { o: 'HIGHEST' });

    expect(lowest.data.lighthouses.nodes.map(({ id }: Lighthouse) => id)).toEqual([
      'brest:stiff',
      'rimouski:pere',
      'brest:nameless',
    ]);
    expect(highest.data.lighthouses.nodes.map(({ id }: Lighthouse) => id)).toEqual([
      'brest:nameless',
      'rimouski:pere',
      'brest:stiff',
    ]);
    expect(lowest.data.lighthouses).toMatchObject({
      complete: true,
      totalCount: 3,
      reports: [
        { owner: { id: 'brest' }, status: 'OK', rows: 2 },
        { owner: { id: 'rimouski' }, status: 'OK', rows: 1 },
      ],
    });
  });

  it('resolves aliases, fragments, variables and conditions before it asks, and answers under the client’s names', async () => {
    const { data } = await ask(
      `query ($en: String!, $no: Boolean!) {
        page: lighthouses(first: 1) { rows: nodes { ...F tall: height left: name(language: $en) } edges { node { name height @skip(if: $no) } } }
      }
      fragment F on Lighthouse { key: id }`,
      { en: 'en', no: true },
    );

    expect(data.page.rows).toEqual([{ key: 'brest:stiff', tall: '032', left: 'brest:stiff in en' }]);
    expect(data.page.edges).toEqual([{ node: { name: 'brest:stiff in fr' } }]);
  });

  it('routes a row to its owner and asks nobody else', async () => {
    const { data } = await ask('{ lighthouse(id: "rimouski:pere") { id height } }');

    expect(data.lighthouse).toEqual({ id: 'rimouski:pere', height: '033' });
    expect(nodes.map(({ asked }) => asked.length)).toEqual([0, 1]);
  });

  it('reads a hundred references of one owner in one request, and puts them back in their places', async () => {
    const ids = Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0 ? 'brest:stiff' : index % 3 === 0 ? 'rimouski:pere' : `brest:none${index}`,
    );
    const { data } = await ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Lighthouse { id height } } }',
      {
        r: ids.map((id) => ({ __typename: 'Lighthouse', id })),
      },
    );

    expect(data._entities.map((row: Lighthouse | null) => row?.id ?? null)).toEqual(
      ids.map((id) => (id.includes('none') ? null : id)),
    );
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 1]);
  });

  it('gathers a list below many entities of another owner with one request a node', async () => {
    const { data } = await ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Keeper { id lighthouses { complete nodes { id } } } } }',
      {
        r: ['keeper:anne', 'keeper:yves', 'keeper:nobody'].map((id) => ({ __typename: 'Keeper', id })),
      },
    );

    expect(
      data._entities.map((row: { lighthouses: { nodes: Lighthouse[] } }) => row.lighthouses.nodes.map(({ id }) => id)),
    ).toEqual([['brest:stiff', 'rimouski:pere'], ['brest:nameless'], []]);
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 1]);
  });

  it('gives null and an error for an unknown or dead owner, at that place only', async () => {
    second().mode = 'dead';
    const { data, errors } = await ask(
      '{ a: lighthouse(id: "brest:stiff") { id } b: lighthouse(id: "rimouski:pere") { id } c: lighthouse(id: "quebec:x") { id } }',
    );

    expect(data).toEqual({ a: { id: 'brest:stiff' }, b: null, c: null });
    expect(
      errors
        .map(({ path, extensions }: { path: string[]; extensions: { code: string } }) => [path, extensions.code])
        .sort(),
    ).toEqual([
      [['b'], 'OWNER_UNAVAILABLE'],
      [['c'], 'OWNER_UNKNOWN'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  });

  it('reports the error of one field of one row at its place and keeps what the node said to itself', async () => {
    const { data, errors } = await ask('{ lighthouses { nodes { id name } } }');

    expect(data.lighthouses.nodes.map(({ name }: { name: string | null }) => name)).toEqual([
      'brest:stiff in fr',
      'rimouski:pere in fr',
      null,
    ]);
    expect(errors.map(({ path }: { path: string[] }) => path)).toEqual([['lighthouses', 'nodes', 2, 'name']]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  it('says who is missing, and gives exactly the missing rows when the retry token is passed later', async () => {
    first().mode = 'dead';
    const query =
      'query ($retry: String) { lighthouses(first: 1, retry: $retry) { complete totalCount nodes { id } pageInfo { hasNextPage } reports { owner { id } status retryToken } } }';
    const { data } = await ask(query);
    const [missing] = data.lighthouses.reports;
    expect(data.lighthouses).toMatchObject({ complete: false, totalCount: null, nodes: [{ id: 'rimouski:pere' }] });
    expect(missing).toMatchObject({ owner: { id: 'brest' }, status: 'ERROR' });

    first().mode = 'well';
    const retried = await ask(query, { retry: missing.retryToken });
    expect(retried.data.lighthouses).toMatchObject({
      complete: true,
      nodes: [{ id: 'brest:stiff' }],
      reports: [{ status: 'OK' }, { status: 'SKIPPED' }],
    });
  });

  it('refuses a retry token of another question', async () => {
    first().mode = 'dead';
    const { data } = await ask('{ lighthouses { reports { retryToken } } }');
    const token = data.lighthouses.reports[0].retryToken;

    const other = await ask('query ($t: String) { lighthouses(lit: true, retry: $t) { complete } }', { t: token });
    const garbage = await ask('{ lighthouses(retry: "??") { complete } }');
    expect(other.errors[0].extensions.code).toBe('RETRY_TOKEN_MALFORMED');
    expect(garbage.errors[0].extensions.code).toBe('RETRY_TOKEN_MALFORMED');
  });

  it('gives an error instead of an incomplete list when the caller is strict', async () => {
    first().mode = 'dead';
    const { data, errors } = await ask('{ lighthouses(policy: STRICT) { nodes { id } } }');

    expect(data.lighthouses).toBeNull();
    expect(errors[0].extensions).toMatchObject({ code: 'ANSWER_INCOMPLETE', missing: ['brest'] });
  });

  it('asks only the owners it is told to', async () => {
    const { data } = await ask('{ lighthouses(owners: ["rimouski"]) { complete nodes { id } reports { status } } }');

    expect(data.lighthouses).toEqual({
      complete: true,
      nodes: [{ id: 'rimouski:pere' }],
      reports: [{ status: 'SKIPPED' }, { status: 'OK' }],
    });
    expect(first().asked).toEqual([]);
  });

  it('takes in a node that joins between two pages, with the cursor of the first', async () => {
    const page =
      'query ($after: String) { lighthouses(first: 2, after: $after) { nodes { id } pageInfo { endCursor } reports { owner { id } status } } }';
    const before = await ask(page);
    const quebec = makeNode('quebec', [
      { id: 'quebec:early', height: '001', keeper },
      { id: 'quebec:late', height: '090', keeper },
    ]);
    subgraph.setMembers([...nodes, quebec]);
    const after = await ask(page, { after: before.data.lighthouses.pageInfo.endCursor });
    subgraph.setMembers(nodes);
    const left = await ask('{ lighthouses { nodes { id } } lighthouse(id: "quebec:late") { id } }');

    expect(before.data.lighthouses.nodes.map(({ id }: Lighthouse) => id)).toEqual(['brest:stiff', 'rimouski:pere']);
    // What lies before the cursor stays there; the row behind it is found.
    expect(after.data.lighthouses.nodes.map(({ id }: Lighthouse) => id)).toEqual(['brest:nameless', 'quebec:late']);
    expect(after.data.lighthouses.reports.map(({ owner }: { owner: { id: string } }) => owner.id)).toEqual([
      'brest',
      'quebec',
      'rimouski',
    ]);
    expect(left.data.lighthouses.nodes).toHaveLength(3);
    expect(left.errors[0].extensions.code).toBe('OWNER_UNKNOWN');
  });

  it('keeps what is known of a node when others join', async () => {
    first().mode = 'hanging';
    const query = '{ lighthouses { reports { owner { id } status } } }';
    await ask(query);
    const askedBefore = first().asked.length;
    subgraph.setMembers([...nodes, makeNode('quebec', [])]);
    const { data } = await ask(query);

    expect(data.lighthouses.reports[0]).toEqual({ owner: { id: 'brest' }, status: 'TIMEOUT' });
    expect(first().asked.filter(({ query: text }) => text.includes('lighthouses')).length).toBeLessThanOrEqual(
      askedBefore,
    );
  });

  it('refuses an owner nobody knows instead of calling an empty list complete', async () => {
    const { data, errors } = await ask('{ lighthouses(owners: ["rimouski", "bresst"]) { complete } }');

    expect(data.lighthouses).toBeNull();
    expect(errors[0].message).toBe('owners must be among brest, rimouski, but got: bresst.');
  });

  it('drops rows with another owner’s prefix and says so', async () => {
    serve(
      brest(),
      makeNode('rimouski', [
        { id: 'brest:forged', height: '001', keeper },
        { id: 'rimouski:pere', height: '033', keeper },
      ]),
    );
    const { data } = await ask('{ lighthouses { complete nodes { id } reports { status message } } }');

    expect(data.lighthouses.nodes.map(({ id }: Lighthouse) => id)).toEqual([
      'brest:stiff',
      'rimouski:pere',
      'brest:nameless',
    ]);
    expect(data.lighthouses.complete).toBe(false);
    expect(data.lighthouses.reports[1]).toEqual({
      status: 'ERROR',
      message: "Dropped 1 row (its id does not carry the owner's prefix).",
    });
  });

  it('waits for a hanging node once, not once a page, and asks it again when it is well', async () => {
    first().mode = 'hanging';
    const query = '{ lighthouses { complete nodes { id } reports { status } } }';
    const whileHanging = await ask(query);
    const askedOnce = first().asked.filter(({ query: text }) => text.includes('lighthouses')).length;
    for (let page = 0; page < 5; page += 1) await ask(query);

    expect(whileHanging.data.lighthouses.reports[0].status).toBe('TIMEOUT');
    expect(askedOnce).toBe(1);
    expect(first().asked.filter(({ query: text }) => text.includes('lighthouses'))).toHaveLength(1);

    first().mode = 'well';
    await eventually(async () => expect((await ask(query)).data.lighthouses.complete).toBe(true));
  });

  it.each([
    ['first: 0', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['first: 10000', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['after: "nonsense"', 'CURSOR_MALFORMED'],
    [`after: "${encodeCursor({ order: 'HIGHEST', key: '1', id: 'a:1' })}"`, 'CURSOR_MALFORMED'],
  ])('answers lighthouses(%s) with %s and asks nobody', async (argument, code) => {
    const { errors } = await ask(`{ lighthouses(${argument}) { complete } }`);

    expect(errors[0].extensions.code).toBe(code);
    expect(nodes.every(({ asked }) => asked.length === 0)).toBe(true);
  });
});

async function eventually(check: () => Promise<void>): Promise<void> {
  const giveUpAt = Date.now() + 5_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
