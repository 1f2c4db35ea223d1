import {
  type ContractSubgraph,
  createContractSubgraph,
  defaultNodeSettings,
  parseContract,
} from '@passerelle/contract-subgraph';
import { comparePositions } from '@passerelle/protocol';
import {
  type Behaviour,
  lighthouseContract,
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

/** FAN_OUT_CASES=20000 looks longer. */
const cases = Number(process.env.FAN_OUT_CASES ?? 2_000);

const contract = parseContract(lighthouseContract);

const document = parse(`
  query ($first: Int, $after: String, $last: Int, $before: String, $retry: String, $orderBy: LighthouseOrder!, $parity: Parity) {
    lighthouses(first: $first, after: $after, last: $last, before: $before, retry: $retry, orderBy: $orderBy, parity: $parity) {
      complete
      totalCount
      nodes { id height }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      reports { owner { id } status rows droppedRows unsupportedFilters retryToken }
    }
  }
`);

interface Page {
  complete: boolean;
  totalCount: number | null;
  nodes: { id: string; height: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  reports: {
    owner: { id: string };
    status: string;
    rows: number;
    droppedRows: number;
    unsupportedFilters: string[];
    retryToken: string | null;
  }[];
}

/** One walk through a whole list. */
interface Walk {
  readonly orderBy: 'LOWEST' | 'HIGHEST';
  readonly isBackward: boolean;
  readonly size: number;
  readonly parity: SimulatedRow['parity'] | null;
}

/** Short, so that a case with nodes that hang does not take long. A node that is well and late is a gap as well. */
const impatient = {
  ...defaultNodeSettings,
  deadlineMs: 40,
  softDeadlineMs: 15,
  retryPauseMs: 3,
  failuresToOpen: 3,
  probeMs: 5,
  maxProbeMs: 20,
};
const log = { warn: () => undefined };

describe('a contract over simulated nodes and real HTTP', () => {
  let simulated: SimulatedNodes;
  const clients = new Map<string, SubgraphClient>();

  beforeAll(async () => {
    simulated = await startSimulatedNodes(6);
  });

  afterAll(async () => {
    await Promise.all([...clients.values()].map((client) => client.close()));
    await simulated.stop();
  });

  function memberOf({ owner, version }: SimulatedNode) {
    const client =
      clients.get(owner) ??
      new SubgraphClient(simulated.url(owner), { deadlineMs: 10_000, maxResponseBytes: 1_000_000, connections: 4 });
    clients.set(owner, client);
    return { owner, versions: version, ask: askNodeOverHttp(owner, client, log) };
  }

  // Made once, since a schema takes longer to build than a case to run; each case has members, and so breakers, of its own.
  const hasty = createContractSubgraph(contract, [], { nodes: impatient });
  const patient = createContractSubgraph(contract, []);
  const serve = (nodes: readonly SimulatedNode[], subgraph = patient) => {
    subgraph.setMembers(nodes.map(memberOf));
    return subgraph;
  };

  async function page(subgraph: ContractSubgraph, variables: Record<string, unknown>): Promise<Page> {
    const { data, errors } = await subgraph.execute({ document, variables }, undefined);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).lighthouses;
  }

  /** Every page, in the order in which they are read. */
  async function walkThrough(
    subgraph: ContractSubgraph,
    { orderBy, isBackward, size, parity }: Walk,
    between: (pages: number, cursor: string | null) => void = () => undefined,
  ): Promise<Page[]> {
    const all: Page[] = [];
    for (let cursor: string | null = null; ; ) {
      const paging: object = isBackward ? { last: size, before: cursor } : { first: size, after: cursor };
      const next = await page(subgraph, { ...paging, orderBy, parity });
      all.push(next);
      if (!(isBackward ? next.pageInfo.hasPreviousPage : next.pageInfo.hasNextPage)) return all;
      cursor = isBackward ? next.pageInfo.startCursor : next.pageInfo.endCursor;
      between(all.length, cursor);
    }
  }

  const given = (pages: readonly Page[], { isBackward }: Walk) =>
    (isBackward ? [...pages].reverse() : pages).flatMap(({ nodes }) => nodes);

  const key = fc.integer({ min: 0, max: 40 }).map((height) => String(height).padStart(3, '0'));
  const walks = fc.record<Walk>({
    orderBy: fc.constantFrom('LOWEST', 'HIGHEST'),
    isBackward: fc.boolean(),
    size: fc.integer({ min: 1, max: 50 }),
    parity: fc.constantFrom(null, null, 'ODD', 'EVEN'),
  });
  const count = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 2, max: 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 9, max: 60 }) },
  );
  const nodesBehaving = (behaviour: fc.Arbitrary<Behaviour>) =>
    count.chain((length) =>
      fc.tuple(
        ...Array.from({ length }, (_, index) =>
          fc.record<SimulatedNode>({
            owner: fc.constant(`node${index}`),
            keys: fc.array(key, { maxLength: 14 }),
            behaviours: fc.array(behaviour, { maxLength: 6 }),
            version: fc.constantFrom('1.1', '1.1', '1.0'),
          }),
        ),
      ),
    );
  // Hanging is rare: each one costs its deadline.
  const anyBehaviour = fc.oneof(
    { weight: 20, arbitrary: fc.constant<Behaviour>('well') },
    {
      weight: 12,
      arbitrary: fc.constantFrom<Behaviour>(
        'error',
        'reset',
        'garbage',
        'duplicate',
        'disorder',
        'lie',
        'slow',
        'spoil',
        'flood',
        'inclusive',
      ),
    },
    { weight: 1, arbitrary: fc.constant<Behaviour>('hang') },
  );

  it('gives what the nodes that answer hold, in order, once, and the rest by its retry tokens or as dropped rows', async () => {
    await fc.assert(
      fc.asyncProperty(nodesBehaving(anyBehaviour), walks, async (nodes, walk) => {
        simulated.set(nodes);
        const subgraph = serve(nodes, hasty);
        const pages = await walkThrough(subgraph, walk);
        subgraph.setMembers([]);
        const rows = given(pages, walk);
        const wanted = expected(nodes, walk);

        expect(rows).toEqual([...rows].sort(byHeight(walk)));
        for (const { complete, reports, totalCount } of pages) {
          expect(complete).toBe(reports.every(({ status }) => status === 'OK'));
          // Only a whole answer has a total, and only where every node could apply the filter.
          const canCount = complete && reports.every(({ unsupportedFilters }) => unsupportedFilters.length === 0);
          expect(totalCount).toBe(canCount ? wanted.length : null);
        }

        simulated.set(nodes.map((node) => ({ ...node, behaviours: [] })));
        const well = serve(nodes);
        const later: string[] = [];
        for (const retry of pages.flatMap(({ reports }) => reports.flatMap(({ retryToken }) => retryToken ?? []))) {
          for (let after: string | null = null, more = true; more; ) {
            const { orderBy, parity } = walk;
            const retried: Page = await page(well, { first: 100, after, retry, orderBy, parity });
            later.push(...retried.nodes.map(({ id }) => id));
            after = retried.pageInfo.endCursor;
            more = retried.pageInfo.hasNextPage;
          }
        }
        well.setMembers([]);

        const all = [...rows.map(({ id }) => id), ...later];
        expect(new Set(all).size).toBe(all.length);
        const missing = wanted.filter(({ id }) => !all.includes(id));
        expect(all.length + missing.length).toBe(wanted.length);
        for (const { owner } of nodes) {
          const dropped = pages.flatMap(({ reports }) => reports).filter((report) => report.owner.id === owner);
          const lost = missing.filter(({ id }) => id.startsWith(`${owner}:`)).length;
          expect(lost).toBeLessThanOrEqual(dropped.reduce((sum, { droppedRows }) => sum + droppedRows, 0));
        }
      }),
      { numRuns: cases },
    );
  }, 3_000_000);

  it('takes in a node that joins between two pages: its rows behind the cursor, once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        nodesBehaving(fc.constant('well')),
        fc.array(key, { maxLength: 30 }),
        walks,
        async (nodes, keys, walk) => {
          const joining: SimulatedNode = { owner: 'joining', keys, behaviours: [], version: '1.1' };
          simulated.set([...nodes, joining]);
          const subgraph = serve(nodes);
          let joinedAt: Place | null = null;
          const pages = await walkThrough(subgraph, walk, (index, cursor) => {
            if (index !== 1 || !cursor) return;
            const [, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
            joinedAt = { key, id };
            subgraph.setMembers([...nodes, joining].map(memberOf));
          });
          subgraph.setMembers([]);

          const sign = walk.isBackward ? -1 : 1;
          const isSeen = (row: SimulatedRow) => joinedAt !== null && sign * byPlace(walk)(row, joinedAt) > 0;
          const late = expected([joining], walk).filter(isSeen);
          const rows = [...expected(nodes, walk), ...late].sort(byPlace(walk));
          expect(given(pages, walk).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
        },
      ),
      { numRuns: Math.ceil(cases / 8) },
    );
  }, 1_000_000);

  it('sends about a page and a row a node over the wire, from either end', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => String(index).padStart(4, '0'));
    for (const length of [3, 10, 50]) {
      for (const paging of [{ first: 50 }, { last: 50 }]) {
        const nodes = Array.from(
          { length },
          (_, index): SimulatedNode => ({
            owner: `node${index}`,
            keys,
            behaviours: [],
            version: '1.1',
          }),
        );
        simulated.set(nodes);
        const subgraph = serve(nodes);
        await page(subgraph, { ...paging, orderBy: 'LOWEST' });
        subgraph.setMembers([]);
        expect(simulated.rowsSent()).toBeLessThanOrEqual(50 + 3 * length);
      }
    }
  });
});

type Place = Pick<SimulatedRow, 'key' | 'id'>;

/** The rows that a walk is about, in the order of the list. */
function expected(nodes: readonly SimulatedNode[], walk: Walk): SimulatedRow[] {
  const rows = nodes.flatMap(rowsOf).filter(({ parity }) => walk.parity === null || parity === walk.parity);
  return rows.sort(byPlace(walk));
}

function byPlace({ orderBy }: Walk) {
  const sign = orderBy === 'LOWEST' ? 1 : -1;
  return (a: Place, b: Place) => sign * comparePositions(a, b);
}

function byHeight(walk: Walk) {
  const compare = byPlace(walk);
  return (a: { id: string; height: string }, b: { id: string; height: string }) =>
    compare({ id: a.id, key: a.height }, { id: b.id, key: b.height });
}
