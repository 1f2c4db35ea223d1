import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { redisWake } from './redis-wake';

// Without a Redis on this machine, replicas poll; `tests/events` shows that this is enough.
const describeRedis = spawnSync('redis-server', ['--version']).status === 0 ? describe : undefined;

describeRedis?.('a wake-up through Redis', () => {
  let port: number;
  let redis: ChildProcess | undefined;
  const wakes: { stop(): Promise<void> }[] = [];

  async function startRedis(): Promise<void> {
    const started = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', tmpdir()]);
    redis = started;
    for await (const line of started.stdout) if (String(line).includes('Ready to accept connections')) break;
  }

  async function killRedis(): Promise<void> {
    if (!redis || redis.exitCode !== null || redis.signalCode !== null) return;
    const ended = once(redis, 'exit');
    redis.kill('SIGKILL');
    await ended;
  }

  function makeWake(channel: string) {
    const lines: string[] = [];
    const log = { info: say, warn: say, error: say };
    function say(_details: unknown, message?: string): void {
      lines.push(String(message));
    }
    let woken = 0;
    let tell = () => {};
    const wake = redisWake(
      { url: `redis://127.0.0.1:${port}`, channel },
      () => {
        woken += 1;
        tell();
      },
      log,
    );
    wakes.push(wake);
    return {
      ...wake,
      lines,
      /** Until it has been woken so many times. */
      until: async (count: number) => {
        while (woken < count) await new Promise<void>((resolve) => (tell = resolve));
      },
      count: () => woken,
    };
  }

  beforeAll(async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as { port: number }).port;
    server.close();
  });

  afterEach(async () => {
    await Promise.all(wakes.splice(0).map((wake) => wake.stop()));
    await killRedis();
  });

  it('reaches the replicas of the same subgraph, and those alone', async () => {
    await startRedis();
    const [one, two, other] = [makeWake('harbour'), makeWake('harbour'), makeWake('town')];
    // Each is woken once when it begins to listen.
    await Promise.all([one.until(1), two.until(1), other.until(1)]);
    one.announce();
    await Promise.all([one.until(2), two.until(2)]);

    expect(other.count()).toBe(1);
  });

  it('is made up for when Redis has been away, of which the log tells once', async () => {
    await startRedis();
    const wake = makeWake('harbour');
    await wake.until(1);
    await killRedis();
    wake.announce();
    await startRedis();
    await wake.until(2);

    expect(wake.lines).toEqual([
      'Redis does not answer; new events of other processes are polled for',
      'Redis answers again',
    ]);
  });
});
