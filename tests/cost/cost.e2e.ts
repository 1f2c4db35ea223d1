import { type Answer, ask, databaseKinds, startTestHub, type TestHub } from '@passerelle/test-kit';

// What an answer costs may depend on how many owners are asked, never on how many rows they give.
describe.each(databaseKinds)('the cost of a list on %s', (kind) => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub(kind);
    await copyStays(hub, 120);
    await copyPartnerships(hub, 120);
  });

  afterAll(() => hub?.stop());

  const stays = `query ($first: Int!) {
    softLandings(first: $first, orderBy: PERIOD_DESC) {
      nodes {
        id
        beneficiary { name { fr } territory { name { fr } } contacts { nodes { role { fr } } } }
        host { name { fr } }
        outcomes { type }
        partnership { title { fr } parties { organization { name { fr } } } }
        award { state call { title { fr } program { acronym } } }
      }
    }
  }`;

  it('joined over four owners is the same for 100 rows as for 2', async () => {
    const two = await ask(hub.url, stays, { first: 2 });
    const hundred = await ask(hub.url, stays, { first: 100 });

    expect(hundred.errors).toBeUndefined();
    expect(hundred.data.softLandings.nodes).toHaveLength(100);
    expect(hundred.data.softLandings.nodes.every(isJoined)).toBe(true);
    expect(two.data.softLandings.nodes.every(isJoined)).toBe(true);
    expect(spent(hundred)).toEqual(spent(two));
    // Soft-landing, brest-rimouski, funding-calls, and directory once for all it is asked; Apollo’s takes six.
    expect(hundred.cost.subgraphCalls).toBe(4);
  });

  it('of gathered rows is the same for 100 rows as for 2, when each owner is asked once', async () => {
    const query = `query ($first: Int!) {
      partnerships(first: $first, owners: ["brest-rimouski"]) {
        nodes { title { fr } parties { organization { name { fr } } } territories { name { fr } } softLandings { nodes { id } } missions { nodes { id } } }
      }
    }`;
    const two = await ask(hub.url, query, { first: 2 });
    const hundred = await ask(hub.url, query, { first: 99 });

    expect(hundred.errors).toBeUndefined();
    expect(hundred.data.partnerships.nodes).toHaveLength(99);
    expect(spent(hundred)).toEqual(spent(two));
  });

  it('of partnerships below a hundred organisations is one question a node', async () => {
    const { data, cost, errors } = await ask(
      hub.url,
      '{ organizations(first: 39) { nodes { id partnerships { complete nodes { id } } } } }',
    );

    expect(errors).toBeUndefined();
    expect(data.organizations.nodes).toHaveLength(39);
    // One call to the directory, one to each of the three nodes.
    expect(cost.subgraphCalls).toBe(4);
    expect(cost.sqlStatements).toBeLessThanOrEqual(1 + 3 * 2);
  });
});

function spent({ cost }: Answer<unknown>): { subgraphCalls: number; sqlStatements: number } {
  return { subgraphCalls: cost.subgraphCalls, sqlStatements: cost.sqlStatements };
}

interface Stay {
  beneficiary: { name: { fr: string } } | null;
  host: { name: { fr: string } } | null;
  partnership: { title: { fr: string } } | null;
  award: { call: { program: { acronym: string } } } | null;
}

function isJoined({ beneficiary, host, partnership, award }: Stay): boolean {
  return Boolean(beneficiary?.name.fr && host?.name.fr && partnership?.title.fr && award?.call.program.acronym);
}

/** Adds copies of the Quiet-Oceans stay, later than the real ones. */
function copyStays(hub: TestHub, count: number): Promise<unknown> {
  return copyRow(hub, 'soft-landing', 'SoftLanding', 'soft-landing:quiet-oceans-2018', count, (index) => ({
    id: `soft-landing:copy-${index}`,
    beneficiaryId: index % 2 === 0 ? 'org:quiet-oceans' : 'org:anaximandre',
  }));
}

function copyPartnerships(hub: TestHub, count: number): Promise<unknown> {
  return copyRow(hub, 'brest-rimouski', 'Partnership', 'brest-rimouski:tmq-2010', count, (index) => ({
    id: `brest-rimouski:copy-${index}`,
  }));
}

async function copyRow(
  hub: TestHub,
  subgraph: string,
  entity: string,
  id: string,
  count: number,
  change: (index: number) => object,
): Promise<void> {
  const database = hub.subgraphs.get(subgraph)?.database;
  if (!database) throw new Error(`${subgraph} does not run`);
  const row = await database.reader.getRepository(entity).findOneByOrFail({ id });
  const copies = Array.from({ length: count }, (_, index) => ({ ...row, ...change(index) }));
  await database.write((manager) => manager.insert(entity, copies));
}
