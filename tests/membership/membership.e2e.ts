import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder, subgraphs } from '@passerelle/all-in-one';
import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { parseDatabaseUrl, type RunningSubgraph, startSubgraph } from '@passerelle/subgraph-kit';
import { ask, eventually, startTestHub, type TestHub, testHub, testHubKeys } from '@passerelle/test-kit';

// Joining is a row, not a release: one gateway, started once, on one supergraph.
describe('the nodes of a contract, named in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const file = join(folder, 'nodes.json');
  let hub: TestHub;
  let gateway: RunningGateway;
  let moved: RunningSubgraph | undefined;
  let hanging: Server | undefined;

  const url = (owner: string) => hub.subgraphs.get(owner)?.url;
  const name = (...owners: string[]) => Object.fromEntries(owners.map((owner) => [owner, { url: url(owner) }]));
  const write = (nodes: object) => writeFileSync(file, JSON.stringify({ partnership: nodes }));
  const list = async () => {
    const { data } = await ask(
      gateway.url,
      '{ partnerships { complete nodes { id } reports { owner { id } status contractVersion message } } }',
    );
    return data.partnerships;
  };
  const reported = async () => (await list()).reports.map(({ owner }: { owner: { id: string } }) => owner.id);

  beforeAll(async () => {
    hub = await startTestHub();
    write(name('brest-rimouski', 'la-rochelle-quebec'));
    gateway = await startGateway({
      ...readGatewayConfig({ NODES_FILE: file }, projectFolder),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      logLevel: 'silent',
      urlBySubgraph: new Map([...hub.subgraphs].map(([subgraph, { url: at }]) => [subgraph, at])),
    });
  });

  afterAll(async () => {
    hanging?.closeAllConnections();
    hanging?.close();
    await gateway?.stop();
    await moved?.stop();
    await hub?.stop();
    rmSync(folder, { recursive: true });
  });

  it('join and leave while the gateway runs', async () => {
    expect(await reported()).toEqual(['brest-rimouski', 'la-rochelle-quebec']);

    write(name('brest-rimouski', 'la-rochelle-quebec', 'laval-lille'));
    await eventually(async () => expect(await reported()).toHaveLength(3));
    expect((await list()).nodes).toContainEqual({ id: 'laval-lille:corridor-2018' });

    write(name('laval-lille'));
    await eventually(async () => expect(await reported()).toEqual(['laval-lille']));
    const { errors } = await ask(gateway.url, '{ partnership(id: "brest-rimouski:tmq-2010") { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('OWNER_UNKNOWN');
  });

  it('move to another address', async () => {
    write(name('brest-rimouski', 'laval-lille'));
    await eventually(async () => expect(await reported()).toHaveLength(2));
    const definition = subgraphs.find((subgraph) => subgraph.name === 'brest-rimouski');
    if (!definition) throw new Error('there is no such node');
    await hub.stopSubgraph('brest-rimouski');
    expect((await list()).reports[0].status).toBe('ERROR');
    moved = await startSubgraph(definition, {
      port: 0,
      host: '127.0.0.1',
      database: parseDatabaseUrl(`sqlite:${join(folder, 'moved.sqlite')}`, 'brest-rimouski'),
      logLevel: 'silent',
      seeds: true,
      hub: testHub,
      dangerouslyAllowIntrospection: false,
    });

    write({ ...name('laval-lille'), 'brest-rimouski': { url: moved.url } });
    await eventually(async () => expect((await list()).complete).toBe(true));
    expect((await list()).nodes).toContainEqual({ id: 'brest-rimouski:tmq-2010' });
  });

  it('are known for what they are when others join: one that hangs is not waited for again', async () => {
    let asked = 0;
    hanging = createServer((request) => {
      request.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('partnerships')) asked += 1;
      });
    });
    await new Promise<void>((resolve) => hanging?.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/graphql`;
    write({ ...name('laval-lille'), 'brest-rimouski': { url: at } });
    await eventually(async () => expect(await reported()).toHaveLength(2));
    await eventually(async () => expect((await list()).reports[0].status).toBe('TIMEOUT'));
    const askedBefore = asked;
    write({ ...name('laval-lille', 'la-rochelle-quebec'), 'brest-rimouski': { url: at } });
    await eventually(async () => expect(await reported()).toHaveLength(3));

    expect((await list()).reports[0].status).toBe('TIMEOUT');
    expect([askedBefore, asked]).toEqual([1, 1]);
  }, 20_000);

  it.each([
    ['no JSON', '{"partnership": '],
    ['no nodes', '{"partnership": []}'],
    ['a node without a URL', '{"partnership": {"brest-rimouski": {"url": "nowhere"}}}'],
    [
      'versions nobody can read',
      '{"partnership": {"brest-rimouski": {"url": "http://127.0.0.1:1/", "versions": "new"}}}',
    ],
  ])('stay as they were when the file has %s', async (_what, text) => {
    write(name('laval-lille'));
    await eventually(async () => expect(await reported()).toEqual(['laval-lille']));
    writeFileSync(file, text);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await reported()).toEqual(['laval-lille']);
  });

  it('say which version of the contract they serve', async () => {
    write({ 'laval-lille': { url: url('laval-lille'), versions: '2.0' } });
    await eventually(async () =>
      expect((await list()).reports).toEqual([
        {
          owner: { id: 'laval-lille' },
          status: 'INCOMPATIBLE',
          contractVersion: '2.0',
          message: 'laval-lille serves the contract in 2.0; the hub speaks 1.0.',
        },
      ]),
    );
  });
});
