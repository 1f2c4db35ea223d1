import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatewayOptions, type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { ask, eventually } from '@passerelle/test-kit';
import { growth, readMetrics } from '../observe/read-metrics';
import { startLoad } from './load';
import { type LocalRegistry, makeSigner, type Signer, startLocalRegistry } from './local-registry';
import { serveVersion, type Version } from './versions';

const both = '{ harbour { first second } }';
const fromPlanner = 'passerelle_plans_total{source="planner"}';
const fromDisk = 'passerelle_plans_total{source="disk"}';
const refusals = 'passerelle_supergraph_refusals_total';

describe('a new supergraph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-swap-'));
  const keptFile = join(folder, 'kept', 'supergraph.graphql');
  const running: RunningGateway[] = [];
  let versions: Version[];
  let signer: Signer;
  let registry: LocalRegistry;

  beforeAll(async () => {
    versions = await Promise.all([1, 2, 3].map(serveVersion));
    signer = await makeSigner();
    registry = await startLocalRegistry();
  });

  afterEach(() => Promise.all(running.splice(0).map((gateway) => gateway.stop())));

  afterAll(async () => {
    await registry.stop();
    await Promise.all(versions.map((version) => version.stop()));
    rmSync(folder, { recursive: true });
  });

  const start = async (options: Partial<GatewayOptions>): Promise<RunningGateway> => {
    const gateway = await startGateway({
      ...readGatewayConfig({ CONTRACTS: '', METRICS_PORT: '0', LOG_LEVEL: 'silent', PLANS_FOLDER: '' }, ''),
      port: 0,
      ...options,
    });
    running.push(gateway);
    return gateway;
  };
  const fromRegistry = (): Partial<GatewayOptions> => ({
    supergraph: { kind: 'registry', url: registry.url, keys: [signer.publicKey], pollMs: 50, keptFile },
  });
  const sdl = (number: number): string => versions[number - 1]?.sdl ?? '';
  const publish = async (number: number) => registry.publish(sdl(number), await signer.sign(sdl(number)));
  const answers = (gateway: RunningGateway, number: number) =>
    eventually(async () => {
      expect(await ask(gateway.url, both)).toMatchObject({ data: { harbour: { first: number, second: number } } });
    });
  /** Looks at the state, without asking for anything. */
  const serves = (gateway: RunningGateway, number: number) =>
    eventually(async () => {
      const health = await (await fetch(new URL('/health/ready', gateway.url))).json();
      const hash = createHash('sha256').update(sdl(number)).digest('hex');
      expect(health).toMatchObject({ supergraph: { hash } });
    });
  const metric = async (gateway: RunningGateway, name: string) =>
    (await readMetrics(gateway.metricsUrl ?? '')).get(name) ?? 0;
  const refused = (gateway: RunningGateway, count: number) =>
    eventually(async () => expect(await metric(gateway, refusals)).toBe(count));

  it('takes the place of the old one without a request lost or an answer of both; a bad one changes nothing', async () => {
    await publish(1);
    const gateway = await start(fromRegistry());
    const load = startLoad(gateway.url);
    try {
      await answers(gateway, 1);
      await publish(2);
      await answers(gateway, 2);

      registry.publish('type Query { half', await signer.sign('type Query { half'));
      await refused(gateway, 1);
      registry.publish(sdl(3), undefined);
      await refused(gateway, 2);
      registry.publish(sdl(3), await (await makeSigner()).sign(sdl(3)));
      await refused(gateway, 3);
      registry.publish(`${sdl(3)} `, await signer.sign(sdl(3)));
      await refused(gateway, 4);
      expect(load.seen.versions).toEqual(new Set([1, 2]));
      await answers(gateway, 2);

      await publish(3);
      await answers(gateway, 3);
      const asked = registry.unchanged();
      await eventually(async () => expect(registry.unchanged()).toBeGreaterThan(asked));
    } finally {
      await load.stop();
    }

    expect(load.seen.wrong).toEqual([]);
    expect(load.seen.versions).toEqual(new Set([1, 2, 3]));
    // What is refused is told once, however often the registry offers it again.
    expect(await metric(gateway, refusals)).toBe(4);
  });

  it('is asked for what is known without planning once it serves, and has a schema of its own', async () => {
    await publish(1);
    const gateway = await start(fromRegistry());
    for (let time = 0; time < 3; time += 1) await ask(gateway.url, both);
    await ask(gateway.url, '{ only1 }');
    await publish(2);
    await serves(gateway, 2);
    const before = await readMetrics(gateway.metricsUrl ?? '');
    await answers(gateway, 2);

    expect(growth(before, await readMetrics(gateway.metricsUrl ?? ''), [fromPlanner])).toEqual({ [fromPlanner]: 0 });
    expect((await ask(gateway.url, '{ only1 }')).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask(gateway.url, '{ only2 }')).errors).toBeUndefined();
  });

  it('leaves requests that have begun to the old one', async () => {
    await publish(1);
    const gateway = await start(fromRegistry());
    await answers(gateway, 1);
    const held = versions[0]?.hold();
    const begun = [ask(gateway.url, both), ask(gateway.url, '{ harbour { new: first second } }')];
    await held?.reached;
    await publish(2);
    await serves(gateway, 2);
    await answers(gateway, 2);
    held?.release();

    expect((await Promise.all(begun)).map(({ data }) => data)).toEqual([
      { harbour: { first: 1, second: 1 } },
      { harbour: { new: 1, second: 1 } },
    ]);
  });

  it('is kept on disk, and served by a gateway that starts while the registry is away', async () => {
    await publish(1);
    await start(fromRegistry());
    const { url } = registry;
    await registry.stop();
    registry = await startLocalRegistry();
    const away: Partial<GatewayOptions> = {
      supergraph: { kind: 'registry', url, keys: [signer.publicKey], pollMs: 50, keptFile },
    };
    await answers(await start(away), 1);

    const whole = readFileSync(keptFile, 'utf8');
    for (const spoilt of [whole.replace('first: Int', 'first: ID'), whole.slice(whole.indexOf('\n') + 1), '']) {
      writeFileSync(keptFile, spoilt);
      await expect(start(away)).rejects.toThrow(/there is no supergraph to serve.*sign/s);
    }
    rmSync(keptFile);
    await expect(start(away)).rejects.toThrow(/there is no supergraph to serve.*ENOENT.*copy .* from another gateway/s);
  });

  it('is taken from a file that changes, not before it is whole', async () => {
    const path = join(folder, 'followed.graphql');
    writeFileSync(path, sdl(1));
    const gateway = await start({ supergraph: { kind: 'file', path } });
    await answers(gateway, 1);

    writeFileSync(path, sdl(2).slice(0, -100));
    await refused(gateway, 1);
    await answers(gateway, 1);
    writeFileSync(path, sdl(2));
    await answers(gateway, 2);
    rmSync(path);
    await refused(gateway, 2);
    await answers(gateway, 2);
  });

  it('is planned for once: a gateway that starts again finds the plans on disk', async () => {
    const plansFolder = join(folder, 'plans');
    const supergraph = { kind: 'text', sdl: sdl(1) } as const;
    const first = await start({ supergraph, plansFolder });
    await Promise.all([answers(first, 1), answers(first, 1), answers(first, 1)]);
    expect([await metric(first, fromPlanner), await metric(first, fromDisk)]).toEqual([1, 0]);
    await first.stop();

    const again = await start({ supergraph, plansFolder });
    await answers(again, 1);
    expect([await metric(again, fromPlanner), await metric(again, fromDisk)]).toEqual([0, 1]);

    const other = await start({ supergraph: { kind: 'text', sdl: sdl(2) }, plansFolder });
    await answers(other, 2);
    expect([await metric(other, fromPlanner), await metric(other, fromDisk)]).toEqual([1, 0]);
  });

  it('does without the disk where that cannot be written', async () => {
    writeFileSync(join(folder, 'full'), '');
    await publish(1);
    const gateway = await start({
      supergraph: {
        kind: 'registry',
        url: registry.url,
        keys: [signer.publicKey],
        pollMs: 50,
        keptFile: join(folder, 'full', 'supergraph.graphql'),
      },
      plansFolder: join(folder, 'full', 'plans'),
    });
    await answers(gateway, 1);
    await publish(2);
    await answers(gateway, 2);
  });
});
