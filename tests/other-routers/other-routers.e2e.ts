import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partnershipNodes, projectFolder } from '@passerelle/all-in-one';
import { type RunningContract, readGatewayConfig, startContract } from '@passerelle/gateway';
import { contractFile } from '@passerelle/partnership';
import { ask, eventually, startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';
import { print } from 'graphql';
import * as golden from '../golden/golden.generated';
import { startApolloGateway } from './apollo-gateway';
import { startHiveGateway } from './hive-gateway';
import type { Router } from './router';

const queries = [
  '{ partnerships(first: 3) { complete totalCount nodes { id title { fr } owner { name { fr } } } pageInfo { hasNextPage endCursor } reports { owner { id } status rows } } }',
  '{ partnership(id: "laval-lille:corridor-2018") { parties { organization { name { fr } partnerships { nodes { id } } } } softLandings { nodes { id } } } }',
  '{ organization(id: "org:technomontreal") { partnerships(first: 2) { complete nodes { id signedOn { iso } } } } }',
  '{ one: partnerships(first: 1) { nodes { ...names } } two: partnerships(first: 2) { edges { cursor node { ...names } } } } fragment names on Partnership { __typename called: title { fr } }',
];
const goldenQueries = Object.entries(golden)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]) => [name.replace(/Document$/, ''), print(document as Parameters<typeof print>[0])] as const);

const wrongQueries = [
  '{ nobodys: partnership(id: "nobody:x") { id } up: partnership(id: "brest-rimouski:tmq-2010") { id } }',
  '{ partnerships(owners: ["nobody"]) { nodes { id } } }',
  '{ partnerships(first: 0) { nodes { id } } }',
  '{ partnerships(after: "rubbish") { nodes { id } } }',
  '{ partnerships { nodes { nothing } } }',
];

// While laval-lille is down.
const gapQueries = [
  '{ partnerships { complete totalCount nodes { id } reports { owner { id name { fr } } status rows asOf message retryToken } } }',
  '{ organization(id: "org:technomontreal") { name { fr } partnerships { complete nodes { id } reports { owner { id } status } } } }',
  '{ partnerships(policy: STRICT) { nodes { id } } }',
  '{ down: partnership(id: "laval-lille:corridor-2018") { title { fr } } up: partnership(id: "brest-rimouski:tmq-2010") { title { fr } } }',
];

// The contract served on a URL is an ordinary subgraph: a router that knows nothing of contracts gives the same answers.
describe('other federation routers before the contract', () => {
  let hub: TestHub;
  let contract: RunningContract;
  let supergraphSdl: string;

  beforeAll(async () => {
    // Other routers do not sign what they ask.
    hub = await startTestHub('sqlite', {}, undefined, { kind: 'dangerouslyAnybody' });
    const urls = new Map([...hub.subgraphs].map(([name, { url }]) => [name, url]));
    contract = await startContract({
      ...readGatewayConfig({}, projectFolder),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      logLevel: 'silent',
      contractSdl: readFileSync(contractFile, 'utf8'),
      nodesByContract: partnershipNodes(urls),
    });
    urls.set('partnership', contract.url);
    supergraphSdl = readFileSync(join(projectFolder, 'gateway', 'supergraph.graphql'), 'utf8').replace(
      /http:\/\/([a-z-]+)\.invalid\/graphql/g,
      (address, name) => urls.get(name) ?? address,
    );
  });

  afterAll(async () => {
    await contract?.stop();
    await hub?.stop();
  });

  describe.each([
    ['@apollo/gateway', startApolloGateway],
    ['Hive Gateway', startHiveGateway],
  ])('%s', (_name, start) => {
    let router: Router;

    beforeAll(async () => {
      router = await start(supergraphSdl);
    });

    afterAll(() => router?.stop());

    async function both(query: string, variables: Record<string, unknown> = {}) {
      return { its: await said(router.url, query, variables), ours: await said(hub.url, query, variables) };
    }

    async function withoutLavalLille(check: () => Promise<void>): Promise<void> {
      await hub.stopSubgraph('laval-lille');
      try {
        await check();
      } finally {
        await hub.restartSubgraph('laval-lille');
        await eventually(async () => {
          const { its, ours } = await both('{ partnerships { complete } }');
          expect([its.data.partnerships.complete, ours.data.partnerships.complete]).toEqual([true, true]);
        });
      }
    }

    it.each(queries)('answers as the hub does: %s', async (query) => {
      const { its, ours } = await both(query);

      expect(ours.errors).toBeUndefined();
      expect(its).toEqual(ours);
    });

    it.each(goldenQueries)('answers the golden query %s as the hub does', async (_query, query) => {
      const { its, ours } = await both(query, { first: 3 });

      expect(ours.errors).toBeUndefined();
      expect(its).toEqual(ours);
    });

    it.each(wrongQueries)('passes the errors on as the hub words them: %s', async (query) => {
      const { its, ours } = await both(query);

      expect(ours.errors).toHaveLength(1);
      expect(its).toEqual(ours);
    });

    it('goes through the partnerships one by one to the last, with the cursors of the hub', async () => {
      const ids: string[] = [];
      for (let after = null, isLast = false; !isLast; ) {
        const { its, ours } = await both(
          'query ($after: String) { partnerships(first: 1, after: $after) { complete nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        );
        expect(its).toEqual(ours);
        const { nodes, pageInfo } = its.data.partnerships;
        ids.push(...nodes.map(({ id }: { id: string }) => id));
        expect(ids.length).toBeLessThanOrEqual(5);
        after = pageInfo.endCursor;
        isLast = !pageInfo.hasNextPage;
      }

      expect(ids).toEqual([
        'brest-rimouski:tmq-2010',
        'la-rochelle-quebec:convention-2017',
        'laval-lille:corridor-2018',
        'laval-lille:laval-technomontreal',
        'laval-lille:technomontreal-picom',
      ]);
    });

    it('passes a gap on as data when a node is down, and gives its rows for the token once it is back', async () => {
      let retryToken: unknown;
      await withoutLavalLille(async () => {
        for (const query of gapQueries) {
          const { its, ours } = await both(query);
          expect(its).toEqual(ours);
        }
        const { its } = await both(gapQueries[0] ?? '');
        expect(its.errors).toBeUndefined();
        expect(its.data.partnerships).toMatchObject({ complete: false, totalCount: null });
        expect(its.data.partnerships.nodes).toHaveLength(2);
        retryToken = its.data.partnerships.reports[2].retryToken;
      });

      const { its, ours } = await both('query ($retry: String) { partnerships(retry: $retry) { nodes { id } } }', {
        retry: retryToken,
      });
      expect(its).toEqual(ours);
      expect(its.data.partnerships.nodes).toHaveLength(3);
    });

    // Hive Gateway places the error at a field of the row, where Apollo's and the hub place it at the row.
    it('gives null and an error in the place of a row whose owner is down', async () => {
      await withoutLavalLille(async () => {
        const { its, ours } = await both('{ missions { nodes { id partnership { id title { fr } } } } }');

        expect(ours.errors).toHaveLength(1);
        const [place = []] = ours.errors?.map(({ path }) => path) ?? [];
        expect(its.data).toEqual(ours.data);
        expect(its.errors?.map(({ path, ...error }) => ({ ...error, path: path?.slice(0, place.length) }))).toEqual(
          ours.errors,
        );
      });
    });

    // Only the hub reads from an id whose row it is.
    it('asks a node that is down for its extra fields on rows of others, where the hub does not', async () => {
      await withoutLavalLille(async () => {
        const { its, ours } = await both('{ partnerships { nodes { id corridor { label { fr } } } } }');

        expect(ours.errors).toBeUndefined();
        expect(its.data).toEqual(ours.data);
        expect(its.errors?.length).toBeGreaterThan(0);
      });
    });
  });
});

/** An answer without what differs from one asking to the next: the time of the rows and the id of the request. */
async function said(url: string, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await ask(url, query, variables);
  return {
    data: JSON.parse(JSON.stringify(data ?? null), (key, value) => (key === 'asOf' && value ? 'a time' : value)),
    errors: errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code })),
  };
}
