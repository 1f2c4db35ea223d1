import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { connectRedis } from './connect-redis';

describe('a Redis that is away', () => {
  it('is logged once, without its password, however often it is tried', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const logged: unknown[] = [];
    const log = { info: (...line: unknown[]) => logged.push(line), warn: (...line: unknown[]) => logged.push(line) };
    const redis = connectRedis(`redis://:s3cret@127.0.0.1:${port}`, log as never);
    try {
      await new Promise<void>((resolve) => {
        let attempts = 0;
        redis.on('reconnecting', () => {
          attempts += 1;
          if (attempts === 3) resolve();
        });
      });
      await expect(redis.get('x')).rejects.toThrow();
      expect(logged).toEqual([
        [{ code: 'ECONNREFUSED' }, 'Redis does not answer: each gateway counts its callers alone'],
      ]);
    } finally {
      redis.disconnect();
    }
  });
});
