import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder, subgraphs } from '@passerelle/all-in-one';
import { ask, eventually } from '@passerelle/test-kit';

/** A process of the hub as `npm start` runs it, with what it printed. */
interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();

function run(script: string, settings: Record<string, string>): Run {
  const { LOG_LEVEL: _, DATABASE_URL: __, ...environment } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, script)], { env: { ...environment, ...settings } });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  return {
    child,
    output: () => text,
    ended: new Promise((resolve) =>
      child.once('exit', (code) => {
        running.delete(child);
        resolve(code);
      }),
    ),
  };
}

async function printed(process: Run, pattern: RegExp): Promise<RegExpExecArray> {
  return eventually(async () => {
    const match = pattern.exec(process.output());
    if (!match) throw new Error(`not printed yet: ${pattern}; printed so far:\n${process.output()}`);
    return match;
  }, 60_000);
}

/** A port that is free now, with as many free ones behind it as asked. */
async function freePort(behind = 0): Promise<number> {
  for (let port = 20_000 + Math.floor(Math.random() * 30_000); ; port += behind + 1) {
    const servers = await Promise.all(Array.from({ length: behind + 1 }, (_, index) => listen(port + index)));
    await Promise.all(servers.map((server) => server && new Promise((done) => server.close(done))));
    if (servers.every(Boolean)) return port;
  }
}

function listen(port: number): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const hub = join('all-in-one', 'dist', 'main.js');

describe('the hub as a process', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  });

  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints its address and a first query that works, and stops cleanly on Ctrl-C', async () => {
    const process = run(hub, { PORT: '0', DATA: folder });
    const [, url = ''] = await printed(process, /The hub answers at (\S+) \(started in [\d.]+ s\)/);
    const [, query = ''] = await printed(process, /-d '\{"query":"(.+)"\}'/);
    expect(process.output()).toContain('directory, ');

    const { data, errors } = await ask(url, query);
    expect(errors).toBeUndefined();
    expect(data.partnerships.complete).toBe(true);

    process.child.kill('SIGINT');
    expect(await process.ended).toBe(0);
    expect(process.output()).toContain('Stopping…');
  });

  it('loads its rows once: a second start says nothing of rows and answers the same', async () => {
    const first = run(hub, { PORT: '0', DATA: folder });
    await printed(first, /Ctrl-C stops it/);
    expect(first.output()).toMatch(/soft-landing, \d+ rows loaded/);
    first.child.kill('SIGTERM');
    await first.ended;

    const second = run(hub, { PORT: '0', DATA: folder });
    const [, url = ''] = await printed(second, /The hub answers at (\S+)/);
    expect(second.output()).not.toContain('rows loaded');
    const { data } = await ask(url, '{ softLandings { totalCount } }');
    expect(data.softLandings.totalCount).toBe(2);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('comes back with all its rows after it was killed in the middle of loading them', async () => {
    const killed = run(hub, { PORT: '0', DATA: folder });
    await printed(killed, /directory/);
    killed.child.kill('SIGKILL');
    await killed.ended;

    const again = run(hub, { PORT: '0', DATA: folder });
    const [, url = ''] = await printed(again, /The hub answers at (\S+)/);
    const { data, errors } = await ask(
      url,
      '{ territories { totalCount } partnerships { complete totalCount } missions { totalCount } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      territories: { totalCount: 157 },
      partnerships: { complete: true, totalCount: 5 },
      missions: { totalCount: 7 },
    });
  });

  it.each([
    [
      'a port that is in use',
      async () => ({ PORT: String((await occupied()).port) }),
      /^the gateway cannot listen on port \d+: another program uses it\. .+\.$/m,
    ],
    [
      'a port that is no port',
      async () => ({ PORT: 'eighty' }),
      /^the hub did not start: PORT must be a whole number from 0 to 65535, but got: eighty\.$/m,
    ],
    [
      'a database server that is not there',
      async () => ({ DATABASE_URL: `mysql://root@127.0.0.1:${await freePort()}` }),
      /^[a-z-]+ cannot reach its database server: nothing answers at 127\.0\.0\.1:\d+\. .+\.$/m,
    ],
    [
      'a database server that is no server',
      async () => ({ DATABASE_URL: 'postgres://secret@host' }),
      /^[a-z-]+ did not start: DATABASE_URL must start with mysql:\/\/, mariadb:\/\/ or sqlite:, but it does not\.$/m,
    ],
  ])('says in one sentence what is wrong with %s, and ends with code 1', async (_what, settings, sentence) => {
    const process = run(hub, { PORT: '0', DATA: folder, ...(await settings()) });
    expect(await process.ended).toBe(1);
    expect(process.output()).toMatch(sentence);
    expect(process.output()).not.toMatch(/\n\s+at |secret/);
    await Promise.all(occupying.splice(0).map((server) => new Promise((done) => server.close(done))));
  });

  it('says in one sentence that a database file is broken, naming the subgraph, and ends with code 1', async () => {
    writeFileSync(
      join(folder, 'soft-landing.sqlite'),
      'this is not a database, and long enough to be looked at by SQLite '.repeat(100),
    );
    const process = run(hub, { PORT: '0', DATA: folder });
    expect(await process.ended).toBe(1);
    expect(process.output()).toMatch(/^soft-landing cannot read its database file: .+ Restore it, or move it away.+$/m);
    expect(process.output()).not.toMatch(/\n\s+at /);
  });

  it('runs as one process a subgraph: when one is killed the others still answer', async () => {
    const port = await freePort(subgraphs.length);
    const processes = run(join('all-in-one', 'dist', 'separate.js'), {
      PORT: String(port),
      DATA: folder,
      HUB_KEYS_FILE: join(folder, 'hub-keys.json'),
    });
    const url = `http://127.0.0.1:${port}/graphql`;
    await eventually(async () => {
      const { data } = await ask(url, '{ partnerships { complete } budgets { totalCount } }');
      expect(data).toEqual({ partnerships: { complete: true }, budgets: { totalCount: 1 } });
    }, 60_000);

    const [, pid = ''] = await printed(processes, /laval-lille runs as process (\d+)/);
    globalThis.process.kill(Number(pid), 'SIGKILL');
    await printed(processes, /laval-lille ended/);
    const { data } = await ask(url, '{ partnerships { complete nodes { id } reports { owner { id } status } } }');
    expect(data.partnerships.complete).toBe(false);
    expect(data.partnerships.nodes).toHaveLength(2);

    processes.child.kill('SIGTERM');
    await processes.ended;
    await expect(fetch(url)).rejects.toThrow();
  });
});

const occupying: Server[] = [];

async function occupied(): Promise<{ port: number }> {
  const port = await freePort();
  const server = await listen(port);
  if (server) occupying.push(server);
  return { port };
}
