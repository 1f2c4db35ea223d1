import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { ask, eventually } from '@passerelle/test-kit';
import { readMetrics } from '../observe/read-metrics';
import { serveVersion, type Version } from '../swap/versions';

const both = '{ harbour { first second } }';

describe('a gateway of two workers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-workers-'));
  const file = join(folder, 'supergraph.graphql');
  const children: ChildProcess[] = [];
  let versions: Version[];

  beforeAll(async () => {
    versions = await Promise.all([1, 2].map(serveVersion));
    writeFileSync(file, versions[0]?.sdl ?? '');
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(versions.map((version) => version.stop()));
    rmSync(folder, { recursive: true });
  });

  const start = (settings: Record<string, string>) => {
    const child = spawn(process.execPath, [join(projectFolder, 'gateway', 'dist', 'main.js')], {
      env: {
        ...process.env,
        PORT: '0',
        WORKERS: '2',
        SUPERGRAPH: file,
        CONTRACTS: '',
        LOG_LEVEL: 'silent',
        PLANS_FOLDER: join(folder, 'plans'),
        ...settings,
      },
    });
    children.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    return {
      child,
      output: () => text,
      ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
      url: () =>
        eventually(async () => {
          const [, found] = /the hub answers at (\S+)/.exec(text) ?? [];
          if (found === undefined) throw new Error(`the gateway does not answer yet; it printed:\n${text}`);
          return found;
        }, 25_000),
    };
  };

  it('answers on one port, replaces a lost one, follows the supergraph in each, and ends as one', async () => {
    const metricsPort = await freePorts();
    const gateway = start({ METRICS_PORT: String(metricsPort) });
    const url = await gateway.url();
    const metricsOf = (index: number) => readMetrics(`http://127.0.0.1:${metricsPort + index}/metrics`);
    const startOf = async (index: number) => (await metricsOf(index)).get('process_start_time_seconds');
    // A connection belongs to one worker: asked on new ones, each gets some.
    const askAnew = async () => ask(url, both);
    const answered = async (index: number) =>
      (await metricsOf(index)).get('passerelle_requests_total{outcome="ok"}') ?? 0;
    await eventually(async () => {
      await Promise.all(Array.from({ length: 8 }, askAnew));
      expect(await answered(0)).toBeGreaterThan(0);
      expect(await answered(1)).toBeGreaterThan(0);
    });

    const [first, second] = await Promise.all([startOf(0), startOf(1)]);
    const [, pid] = /worker 0 runs as process (\d+)/.exec(gateway.output()) ?? [];
    process.kill(Number(pid), 'SIGKILL');
    await eventually(async () => expect(gateway.output()).toContain('worker 0 ended with SIGKILL; another takes its'));
    expect((await askAnew()).data).toEqual({ harbour: { first: 1, second: 1 } });
    await eventually(async () => {
      const now = await Promise.all([startOf(0), startOf(1)]);
      expect(now[0]).toBeGreaterThan(first ?? 0);
      expect(now[1]).toBe(second);
    }, 20_000);

    writeFileSync(file, versions[1]?.sdl ?? '');
    await eventually(async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, askAnew));
      for (const { data } of answers) expect(data).toEqual({ harbour: { first: 2, second: 2 } });
    }, 20_000);

    gateway.child.kill('SIGTERM');
    expect(await gateway.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  }, 60_000);

  it('does not come up where one cannot, and says why once', async () => {
    const refused = start({ WORKERS: '0' });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('WORKERS must be a whole number from 1 to 1024, but got: 0.');

    writeFileSync(join(folder, 'broken.graphql'), 'type Query {');
    const broken = start({ SUPERGRAPH: join(folder, 'broken.graphql') });
    expect(await broken.ended).toBe(1);
    expect(broken.output()).toMatch(/the gateway did not start: .*Syntax Error/);
  }, 60_000);
});

/** The first of two ports that are free, one behind the other. */
async function freePorts(): Promise<number> {
  const listen = (port: number) =>
    new Promise<{ port: number; close(): Promise<void> }>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () =>
        resolve({
          port: (server.address() as { port: number }).port,
          close: () => new Promise((closed) => server.close(() => closed())),
        }),
      );
    });
  return eventually(async () => {
    const one = await listen(0);
    try {
      await (await listen(one.port + 1)).close();
      return one.port;
    } finally {
      await one.close();
    }
  });
}
