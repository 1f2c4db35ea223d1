import {
  ask,
  eventually,
  hangingServer,
  sayingServer,
  startTestHub,
  type TestHub,
  testHubKeys,
} from '@passerelle/test-kit';

const partnerships = `{
  partnerships { complete totalCount nodes { id } reports { owner { id name { fr } } status rows retryToken message } }
}`;

const others = ['brest-rimouski:tmq-2010', 'la-rochelle-quebec:convention-2017'];
const missing = ['laval-lille:corridor-2018', 'laval-lille:laval-technomontreal', 'laval-lille:technomontreal-picom'];

describe('a hub with a part that is down', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub();
  });

  afterAll(() => hub?.stop());

  // biome-ignore lint/suspicious/noExplicitAny: the answers are read as they come
  const rows = (answer: any): string[] => answer.data.partnerships.nodes.map(({ id }: { id: string }) => id);

  it('gives the rows of the other owners, names the missing one, and gives its rows later for the token', async () => {
    await hub.stopSubgraph('laval-lille');
    const during = await ask(hub.url, partnerships);

    expect(during.errors).toBeUndefined();
    expect(rows(during)).toEqual(others);
    expect(during.data.partnerships).toMatchObject({ complete: false, totalCount: null });
    const report = during.data.partnerships.reports[2];
    expect(report).toMatchObject({
      owner: { id: 'laval-lille', name: { fr: 'Coopération Laval–Lille' } },
      status: 'ERROR',
      rows: 0,
    });
    expect(JSON.stringify(during.data)).not.toContain('127.0.0.1');

    await hub.restartSubgraph('laval-lille');
    const after = await eventually(async () => {
      const answer = await ask(hub.url, 'query ($t: String) { partnerships(retry: $t) { complete nodes { id } } }', {
        t: report.retryToken,
      });
      expect(answer.data.partnerships.complete).toBe(true);
      return answer;
    });
    expect(rows(after)).toEqual(missing);
    expect(rows(await ask(hub.url, partnerships))).toEqual([...others, ...missing]);
  });

  it('waits for a node that hangs once, and not again on the next page', async () => {
    const port = await hub.stopSubgraph('laval-lille');
    const hanging = await hangingServer(port);
    const statuses: string[] = [];
    const durations: number[] = [];
    for (let page = 0; page < 4; page += 1) {
      const startedAt = performance.now();
      const answer = await ask(hub.url, partnerships);
      durations.push(performance.now() - startedAt);
      statuses.push(answer.data.partnerships.reports[2].status);
      expect(rows(answer)).toEqual(others);
    }
    await hanging.stop();
    await hub.restartSubgraph('laval-lille');

    expect(statuses).toEqual(['TIMEOUT', 'TIMEOUT', 'TIMEOUT', 'TIMEOUT']);
    // Ratios, not times: the first page pays the soft deadline, the others pay nothing of it.
    expect(Math.max(...durations.slice(1))).toBeLessThan((durations[0] ?? 0) / 2);
    await eventually(async () => expect((await ask(hub.url, partnerships)).data.partnerships.complete).toBe(true));
  });

  it('gives null and one error for a row whose owner is down, and the rest of the answer', async () => {
    await hub.stopSubgraph('laval-lille');
    const { data, errors } = await ask(
      hub.url,
      '{ down: partnership(id: "laval-lille:corridor-2018") { title { fr } } up: partnership(id: "brest-rimouski:tmq-2010") { id } }',
    );
    await hub.restartSubgraph('laval-lille');

    expect(data).toEqual({ down: null, up: { id: 'brest-rimouski:tmq-2010' } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([[['down'], 'OWNER_UNAVAILABLE']]);
  });

  it('answers what the other subgraphs know when one is down, with an error at each field it lacks', async () => {
    await hub.stopSubgraph('directory');
    const { data, errors, httpStatus } = await ask(
      hub.url,
      '{ softLanding(id: "soft-landing:quiet-oceans-2018") { state beneficiary { id name { fr } } } organization(id: "org:cqi") { id } }',
    );
    await hub.restartSubgraph('directory');

    expect(httpStatus).toBe(200);
    expect(data).toEqual({ softLanding: { state: 'FOLLOW_UP', beneficiary: null }, organization: null });
    const places = errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code, extensions?.subgraph]);
    expect(places?.sort()).toEqual([
      ['organization', 'SUBGRAPH_UNAVAILABLE', 'directory'],
      ['softLanding.beneficiary.name', 'SUBGRAPH_UNAVAILABLE', 'directory'],
    ]);
  });

  it.each([
    ['an error page', 500, '<html>password=hunter2 at 10.1.2.3</html>'],
    ['JSON that is not GraphQL', 200, '{"secret":"hunter2"}'],
    [
      'an error of its own making',
      200,
      '{"errors":[{"message":"hunter2 failed at 10.1.2.3","extensions":{"code":"BOOM","stacktrace":["hunter2"]}}]}',
    ],
    [
      'a fault as a stock Apollo Server reports it',
      200,
      '{"data":{"organization":null},"errors":[{"message":"hunter2 refused at 10.1.2.3","path":["organization"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
    ],
    [
      'a refusal of the operation',
      400,
      '{"errors":[{"message":"Cannot query hunter2 at 10.1.2.3","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
    ],
    ['half an answer', 200, '{"data":{"organization":'],
  ])('lets nothing of what a subgraph says leave the hub when it answers with %s', async (_what, status, text) => {
    const port = await hub.stopSubgraph('directory');
    const standIn = await sayingServer(port, status, text);
    const answer = await ask(
      hub.url,
      '{ organization(id: "org:cqi") { id } budget(id: "budget:cqi-2011-12") { balanced } }',
    );
    await standIn.stop();
    await hub.restartSubgraph('directory');

    expect(answer.data).toEqual({ organization: null, budget: { balanced: true } });
    expect(answer.errors?.[0]?.extensions?.code).toMatch(/^SUBGRAPH_(UNAVAILABLE|ERROR)$/);
    const sent = JSON.stringify(answer);
    for (const secret of ['hunter2', '10.1.2.3', '127.0.0.1', 'stacktrace', 'BOOM']) expect(sent).not.toContain(secret);
  });

  it('starts while a subgraph is not up yet, says which, and serves it when it comes', async () => {
    await hub.stopSubgraph('trade-missions');
    const { startGateway, readGatewayConfig } = await import('@passerelle/gateway');
    const { projectFolder, partnershipNodes } = await import('@passerelle/all-in-one');
    const urlBySubgraph = new Map([...hub.subgraphs].map(([name, { url }]) => [name, url]));
    const gateway = await startGateway({
      ...readGatewayConfig({}, projectFolder),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      logLevel: 'silent',
      urlBySubgraph,
      nodesByContract: partnershipNodes(urlBySubgraph),
    });
    const early = await ask(
      gateway.url,
      '{ mission(id: "mission:tic-france-2013") { id } organization(id: "org:cqi") { id } }',
    );
    await hub.restartSubgraph('trade-missions');
    const late = await ask(gateway.url, '{ mission(id: "mission:tic-france-2013") { id } }');
    await eventually(async () => {
      const health = await fetch(new URL('/health/ready', gateway.url));
      expect(await health.json()).toMatchObject({ status: 'ready', missing: [] });
    });
    await gateway.stop();

    expect(gateway.missing).toEqual(['trade-missions']);
    expect(early.data).toEqual({ mission: null, organization: { id: 'org:cqi' } });
    expect(late.data).toEqual({ mission: { id: 'mission:tic-france-2013' } });
  });
});
