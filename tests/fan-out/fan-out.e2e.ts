import {
  type ContractSubgraph,
  createContractSubgraph,
  defaultNodeSettings,
  parseContract,
} from '@passerelle/contract-subgraph';
import {
  type Behaviour,
  rowsOf,
  type SimulatedNode,
  type SimulatedNodes,
  type SimulatedRow,
  startSimulatedNodes,
} from '@passerelle/test-kit';
import fc from 'fast-check';
import { parse } from 'graphql';
import { askNodeOverHttp } from '../../gateway/src/upstream/ask-node-over-http';
import { SubgraphClient } from '../../gateway/src/upstream/subgraph-client';

/** FAN_OUT_CASES=2000 looks longer; it takes about three minutes on two cores. */
const cases = Number(process.env.FAN_OUT_CASES ?? 300);

const contract = parseContract(/* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.0")
  type Query {
    lighthouses(first: Int! = 20, after: String, orderBy: LighthouseOrder! = LOWEST): LighthouseConnection @gathered
  }
  type Lighthouse @key(fields: "id") { id: ID! height: String! }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder { LOWEST @order(direction: ASC) HIGHEST @order(direction: DESC) }
`);

const document = parse(`
  query ($first: Int!, $after: String, $retry: String, $orderBy: LighthouseOrder!) {
    lighthouses(first: $first, after: $after, retry: $retry, orderBy: $orderBy) {
      complete
      nodes { id height }
      pageInfo { hasNextPage endCursor }
      reports { owner { id } status rows retryToken }
    }
  }
`);

interface Page {
  complete: boolean;
  nodes: { id: string; height: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  reports: { owner: { id: string }; status: string; rows: number; retryToken: string | null }[];
}

type Order = 'LOWEST' | 'HIGHEST';

const settings = {
  ...defaultNodeSettings,
  deadlineMs: 80,
  softDeadlineMs: 30,
  failuresToOpen: 3,
  probeMs: 10,
  maxProbeMs: 40,
};
const log = { warn: () => undefined };

describe('a contract over simulated nodes and real HTTP', () => {
  let simulated: SimulatedNodes;
  const clients = new Map<string, SubgraphClient>();

  beforeAll(async () => {
    simulated = await startSimulatedNodes(15);
  });

  afterAll(async () => {
    await Promise.all([...clients.values()].map((client) => client.close()));
    await simulated.stop();
  });

  function memberOf(owner: string) {
    const client =
      clients.get(owner) ??
      new SubgraphClient(simulated.url(owner), { deadlineMs: 1_000, maxResponseBytes: 1_000_000, connections: 4 });
    clients.set(owner, client);
    return { owner, versions: '1.0', ask: askNodeOverHttp(owner, client, log) };
  }

  const serve = (nodes: readonly SimulatedNode[]) =>
    createContractSubgraph(
      contract,
      nodes.map(({ owner }) => memberOf(owner)),
      { nodes: settings },
    );

  async function page(subgraph: ContractSubgraph, variables: Record<string, unknown>): Promise<Page> {
    const { data, errors } = await subgraph.execute({ document, variables }, undefined);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).lighthouses;
  }

  async function pages(
    subgraph: ContractSubgraph,
    first: number,
    orderBy: Order,
    between: (index: number, after: string | null) => void = () => undefined,
  ): Promise<Page[]> {
    const all: Page[] = [];
    for (let after: string | null = null; ; ) {
      const next = await page(subgraph, { first, after, orderBy });
      all.push(next);
      if (!next.pageInfo.hasNextPage) return all;
      after = next.pageInfo.endCursor;
      between(all.length, after);
    }
  }

  const key = fc.integer({ min: 0, max: 40 }).map((height) => String(height).padStart(3, '0'));
  const orders = fc.constantFrom<Order>('LOWEST', 'HIGHEST');
  const size = fc.integer({ min: 1, max: 50 });
  const count = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 2, max: 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 9, max: 60 }) },
  );
  const nodesBehaving = (behaviour: fc.Arbitrary<Behaviour>) =>
    count.chain((length) =>
      fc.tuple(
        ...Array.from({ length }, (_, index) =>
          fc.record({
            owner: fc.constant(`node${index}`),
            keys: fc.array(key, { maxLength: 30 }),
            behaviours: fc.array(behaviour, { maxLength: 6 }),
          }),
        ),
      ),
    );
  // Hanging is rare: each one costs its deadline.
  const anyBehaviour = fc.oneof(
    { weight: 20, arbitrary: fc.constant<Behaviour>('well') },
    {
      weight: 8,
      arbitrary: fc.constantFrom<Behaviour>('error', 'reset', 'garbage', 'duplicate', 'disorder', 'lie', 'slow'),
    },
    { weight: 1, arbitrary: fc.constant<Behaviour>('hang') },
  );

  it('gives what the nodes that answer hold, in order, once, and the rest by its retry tokens', async () => {
    await fc.assert(
      fc.asyncProperty(nodesBehaving(anyBehaviour), size, orders, async (nodes, first, orderBy) => {
        simulated.set(nodes);
        const subgraph = serve(nodes);
        const all = await pages(subgraph, first, orderBy);
        subgraph.stop();
        const given = all.flatMap((one) => one.nodes);

        expect(given).toEqual([...given].sort(comparing(orderBy)));
        expect(all.every(({ complete, reports }) => complete === reports.every(({ status }) => status === 'OK'))).toBe(
          true,
        );

        simulated.set(nodes.map((node) => ({ ...node, behaviours: [] })));
        const well = serve(nodes);
        const later: string[] = [];
        for (const retry of all.flatMap(({ reports }) => reports.flatMap(({ retryToken }) => retryToken ?? []))) {
          for (let after: string | null = null, more = true; more; ) {
            const retried: Page = await page(well, { first: 100, after, retry, orderBy });
            later.push(...retried.nodes.map(({ id }) => id));
            after = retried.pageInfo.endCursor;
            more = retried.pageInfo.hasNextPage;
          }
        }
        well.stop();
        const rows = [...given.map(({ id }) => id), ...later].sort();
        expect(rows).toEqual(nodes.flatMap((node) => rowsOf(node).map(({ id }) => id)).sort());
      }),
      { numRuns: cases },
    );
  }, 1_000_000);

  it('takes in a node that joins between two pages: its rows behind the cursor, once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        nodesBehaving(fc.constant('well')),
        fc.array(key, { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        orders,
        async (nodes, keys, first, orderBy) => {
          const joining: SimulatedNode = { owner: 'joining', keys, behaviours: [] };
          simulated.set([...nodes, joining]);
          const subgraph = serve(nodes);
          let joinedAt: SimulatedRow | null = null;
          const all = await pages(subgraph, first, orderBy, (index, after) => {
            if (index !== 1 || !after) return;
            const [, key, id] = JSON.parse(Buffer.from(after, 'base64url').toString());
            joinedAt = { key, id };
            subgraph.setMembers([...nodes, joining].map(({ owner }) => memberOf(owner)));
          });
          subgraph.stop();

          const given = all.flatMap((one) => one.nodes.map(({ id, height }) => ({ id, key: height })));
          const seen = (row: SimulatedRow) => joinedAt !== null && byPlace(orderBy)(row, joinedAt) > 0;
          const expected = [...nodes.flatMap(rowsOf), ...rowsOf(joining).filter(seen)].sort(byPlace(orderBy));
          expect(given.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: Math.ceil(cases / 8) },
    );
  }, 1_000_000);

  it('sends about a page and a row a node over the wire', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => String(index).padStart(4, '0'));
    for (const length of [3, 10, 50]) {
      const nodes = Array.from({ length }, (_, index) => ({ owner: `node${index}`, keys, behaviours: [] }));
      simulated.set(nodes);
      const subgraph = serve(nodes);
      await page(subgraph, { first: 50, orderBy: 'LOWEST' });
      subgraph.stop();
      expect(simulated.rowsSent()).toBeLessThanOrEqual(50 + 3 * length);
    }
  });
});

function byPlace(orderBy: Order) {
  const sign = orderBy === 'LOWEST' ? 1 : -1;
  return (a: SimulatedRow, b: SimulatedRow) => sign * (compareText(a.key, b.key) || compareText(a.id, b.id));
}

function comparing(orderBy: Order) {
  const compare = byPlace(orderBy);
  return (a: { id: string; height: string }, b: { id: string; height: string }) =>
    compare({ id: a.id, key: a.height }, { id: b.id, key: b.height });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
