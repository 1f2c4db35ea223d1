import { readFileSync } from 'node:fs';
import { projectFolder } from '@passerelle/all-in-one';
import { type RunningContract, readGatewayConfig, startContract } from '@passerelle/gateway';
import {
  contractFile,
  definePartnershipNode,
  Partnership,
  PartnershipKind,
  PartnershipState,
} from '@passerelle/partnership';
import { comparePositions } from '@passerelle/protocol';
import { openDatabase, parseDatabaseUrl, type RunningSubgraph, startSubgraph } from '@passerelle/subgraph-kit';
import {
  type Answer,
  ask,
  databaseKinds,
  makeDatabases,
  type TestDatabases,
  testHub,
  testHubKeys,
} from '@passerelle/test-kit';

const owners = ['brest-rimouski', 'la-rochelle-quebec', 'laval-lille'];
const rowsPerOwner = 120;
const states = Object.values(PartnershipState);

/** Rows with few days among them, so that many stand at the same place but for their ids; letters of all lengths in those. */
function partnershipsOf(owner: string): Partnership[] {
  return Array.from({ length: rowsPerOwner }, (_, index) => {
    const letter = ['a', 'é', 'Z', '𝔸', '\u{e000}', 'ß'][index % 6];
    return Object.assign(new Partnership(), {
      id: `${owner}:${letter}${index % 40}-${index}`,
      title: { fr: `Entente ${index}`, en: `Agreement ${index}`, source: 'fr' },
      aliases: [],
      kind: PartnershipKind.FRAMEWORK,
      state: states[index % states.length],
      version: 1,
      parties: [],
      objectives: [],
      beneficiaries: null,
      signedOn: null,
      sortDate: index % 9 === 0 ? '9999-12-31' : `20${10 + (index % 7)}-01-01`,
      signedAtId: null,
      validFrom: null,
      validTo: null,
      sectorIds: [],
      territoryIds: [],
      milestones: [],
      actions: [],
      actionsOpenEnded: false,
      reciprocity: [],
      results: [],
      history: [],
      sources: [],
      readings: [],
    });
  });
}

const nodes = owners.map((owner, index) =>
  definePartnershipNode({
    owner,
    defaultPort: 4_900 + index,
    partnerships: partnershipsOf(owner),
    extras: { resolvers: [], entities: [], migrations: [], seeds: [], context: () => ({}) },
  }),
);

interface Page {
  complete: boolean;
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

describe.each(databaseKinds)('the list the contract gives, and what the databases of its nodes hold, on %s', (kind) => {
  let databases: TestDatabases;
  let running: RunningSubgraph[];
  let contract: RunningContract;
  let stored: { id: string; sortDate: string; state: string }[];

  beforeAll(async () => {
    databases = makeDatabases(kind);
    const location = (owner: string) => parseDatabaseUrl(databases.url(owner), owner);
    const start = (port: number) =>
      Promise.all(
        nodes.map((definition) =>
          startSubgraph(definition, {
            port,
            host: '127.0.0.1',
            database: location(definition.name),
            logLevel: 'silent',
            seeds: true,
            hub: testHub,
            dangerouslyAllowIntrospection: false,
          }),
        ),
      );
    // Read directly, with nobody between: the nodes have let their databases go.
    await Promise.all((await start(0)).map((node) => node.stop()));
    stored = [];
    for (const { name, entities, migrations } of nodes) {
      const database = await openDatabase({ location: location(name), entities, migrations, log: silent } as never);
      stored.push(...(await database.dataSource.query('SELECT id, sortDate, state FROM partnership')));
      await database.close();
    }
    running = await start(0);
    contract = await startContract({
      ...readGatewayConfig({}, projectFolder),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      logLevel: 'silent',
      contractSdl: readFileSync(contractFile, 'utf8'),
      nodesByContract: new Map([
        ['partnership', running.map(({ url }, index) => ({ owner: owners[index] as string, url, versions: null }))],
      ]),
    });
  });

  afterAll(async () => {
    await contract?.stop();
    await Promise.all((running ?? []).map((node) => node.stop()));
    await databases?.drop();
  });

  const expected = (isAscending: boolean, state?: string) =>
    stored
      .filter((row) => state === undefined || row.state === state)
      .sort(
        (a, b) =>
          comparePositions({ key: a.sortDate, id: a.id }, { key: b.sortDate, id: b.id }) * (isAscending ? 1 : -1),
      )
      .map(({ id }) => id);

  async function walk(args: string, isBackward: boolean, size: number): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const paging: string = `${isBackward ? 'last' : 'first'}: ${size}, ${isBackward ? 'before' : 'after'}: ${JSON.stringify(cursor)}`;
      const { data, errors }: Answer<{ partnerships: Page }> = await ask(
        contract.url,
        `{ partnerships(${paging}, ${args}) { complete totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      expect(errors).toBeUndefined();
      const { nodes: rows, pageInfo, complete } = data.partnerships;
      expect(complete).toBe(true);
      const page = rows.map(({ id }) => id);
      if (isBackward) ids.unshift(...page);
      else ids.push(...page);
      if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return ids;
      cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
    }
  }

  it('has rows of every owner to compare', () => {
    expect(stored).toHaveLength(owners.length * rowsPerOwner);
  });

  it.each([
    ['OLDEST_FIRST', false, 1],
    ['OLDEST_FIRST', false, 17],
    ['OLDEST_FIRST', true, 100],
    ['NEWEST_FIRST', false, 100],
    ['NEWEST_FIRST', true, 13],
  ])('are the same rows in the same order: %s, backward %s, %i a page', async (orderBy, isBackward, size) => {
    expect(await walk(`orderBy: ${orderBy}`, isBackward, size)).toEqual(expected(orderBy === 'OLDEST_FIRST'));
  });

  it('are the same rows when they are filtered', async () => {
    for (const state of states) {
      expect(await walk(`states: [${state}]`, false, 11)).toEqual(expected(true, state));
    }
    const [some] = [stored.slice(0, 9).map(({ id }) => id)];
    const filtered = await walk(`ids: ${JSON.stringify(some)}`, false, 4);
    expect([...filtered].sort()).toEqual([...some].sort());
  });
});

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
