import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';

export interface RedisProcess {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** A Redis of the test's own, on a free port; nobody answers there where it is not installed. */
export async function startRedis(): Promise<RedisProcess> {
  // Without one, events are polled for.
  const isRedisInstalled = spawnSync('redis-server', ['--version']).status === 0;
  const port = await freePort();
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const start = async (): Promise<void> => {
    if (!isRedisInstalled) return;
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
    let output = '';
    child = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', folder]);
    child.stdout?.on('data', (chunk) => (output += chunk));
    ended = new Promise<void>((resolve) =>
      child?.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      }),
    );
    await eventually(async () => {
      if (!/Ready to accept connections/.test(output)) throw new Error(`Redis has not started:\n${output}`);
    });
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      child?.kill('SIGKILL');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
