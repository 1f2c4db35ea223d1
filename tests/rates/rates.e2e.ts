import type { GatewayOptions, RunningGateway } from '@passerelle/gateway';
import { eventually, startGatewayOver, startRedis, startTestHub, type TestHub } from '@passerelle/test-kit';

const question = '{ institutions(first: 1) { nodes { id } } }';

describe('rate limits', () => {
  let hub: TestHub;
  const gateways: RunningGateway[] = [];

  beforeAll(async () => {
    hub = await startTestHub();
  });

  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await hub?.stop();
  });

  async function gatewayWith(
    env: Record<string, string>,
    options: Partial<GatewayOptions> = {},
  ): Promise<RunningGateway> {
    const gateway = await startGatewayOver(hub, env, options);
    gateways.push(gateway);
    return gateway;
  }

  function send(url: string, headers: Record<string, string> = {}, query = question): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  }

  async function statuses(url: string, count: number, headers: Record<string, string> = {}): Promise<number[]> {
    const found: number[] = [];
    for (let sent = 0; sent < count; sent++) found.push((await send(url, headers)).status);
    return found;
  }

  describe.each(['true', 'false'])('with FAST_LANE=%s', (fastLane) => {
    it('refuse a caller that has asked enough, say when to come again, and hurt nobody else', async () => {
      const { url } = await gatewayWith({ FAST_LANE: fastLane, RATE_LIMIT_REQUESTS: '3', TRUST_PROXY: '1' });
      const one = { 'x-forwarded-for': '2001:db8::1' };
      expect(await statuses(url, 3, one)).toEqual([200, 200, 200]);

      const refused = await send(url, { ...one, 'x-forwarded-for': '2001:db8::2' });
      const seconds = Number(refused.headers.get('retry-after'));
      expect(refused.status).toBe(429);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(refused.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60, "cost";q=1000000;w=60');
      expect(refused.headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+, "cost";r=9999\d\d;t=\d+$/);
      expect(await refused.json()).toEqual({
        errors: [
          {
            message: `At most 3 requests a minute; ask again in ${seconds} s.`,
            extensions: {
              code: 'RATE_LIMITED',
              what: 'requests',
              max: 3,
              retryAfterSeconds: seconds,
              requestId: refused.headers.get('x-request-id'),
            },
          },
        ],
      });

      const other = await send(url, { 'x-forwarded-for': '2001:db8:0:1::1' });
      expect(other.status).toBe(200);
      expect(other.headers.get('ratelimit')).toMatch(/^"requests";r=2;/);
    });

    it('refuse a caller whose operations cost enough', async () => {
      const { url } = await gatewayWith({ FAST_LANE: fastLane, RATE_LIMIT_REQUESTS: '0', RATE_LIMIT_COST: '30' });
      // A connection and 9 rows, each time.
      const costly = '{ sectors(first: 9) { nodes { id } } }';
      const answers: [number, string | null][] = [];
      for (let sent = 0; sent < 4; sent++) {
        const { status, headers } = await send(url, {}, costly);
        answers.push([status, headers.get('ratelimit')?.replace(/;t=.*/, '') ?? null]);
      }
      expect(answers).toEqual([
        [200, '"cost";r=30'],
        [200, '"cost";r=20'],
        [200, '"cost";r=10'],
        [429, '"cost";r=0'],
      ]);
    });
  });

  it('do not believe an address that anybody can write', async () => {
    const { url } = await gatewayWith({ RATE_LIMIT_REQUESTS: '1' });
    expect((await send(url, { 'x-forwarded-for': '198.51.100.1' })).status).toBe(200);
    expect((await send(url, { 'x-forwarded-for': '198.51.100.2' })).status).toBe(429);
  });

  it('count whoever tries credentials, and refuse before a body is read', async () => {
    const { url } = await gatewayWith({ RATE_LIMIT_REQUESTS: '2' });
    const wrong = { authorization: 'Bearer pslr_0fe2b1c49a37_wrong' };
    expect(await statuses(url, 3, wrong)).toEqual([401, 401, 429]);
    const unread = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'no GraphQL' });
    expect(unread.status).toBe(429);
  });

  it('leave the answers as they are where there are none, and say nothing of them', async () => {
    const { url } = await gatewayWith({ RATE_LIMIT_REQUESTS: '0', RATE_LIMIT_COST: '0' });
    const { headers, status } = await send(url);
    expect(status).toBe(200);
    expect([headers.get('ratelimit'), headers.get('ratelimit-policy')]).toEqual([null, null]);
  });

  it('are seen in the metrics', async () => {
    const observe = { metrics: { port: 0, host: '127.0.0.1' }, traces: null };
    const { url, metricsUrl } = await gatewayWith({ RATE_LIMIT_REQUESTS: '1' }, { observe });
    await statuses(url, 3);
    await eventually(async () => {
      const metrics = await (await fetch(metricsUrl ?? '')).text();
      expect(metrics).toMatch(/passerelle_request_errors_total\{code="RATE_LIMITED"[^}]*\} 2/);
      expect(metrics).toMatch(/passerelle_requests_total\{outcome="refused"[^}]*\} 2/);
    });
  });

  it('hold for several gateways together through Redis, and for each alone while it is away', async () => {
    const redis = await startRedis();
    const env = { RATE_LIMIT_REQUESTS: '4', REDIS_URL: redis.url, TRUST_PROXY: '1' };
    const [one, other] = [await gatewayWith(env), await gatewayWith(env)];
    const left = async (gateway: RunningGateway, ip: string) =>
      Number(
        /"requests";r=(\d+)/.exec(
          (await send(gateway.url, { 'x-forwarded-for': ip })).headers.get('ratelimit') ?? '',
        )?.[1],
      );
    let caller = 0;
    const shared = () =>
      eventually(async () => {
        caller += 1;
        const ip = `198.51.100.${caller}`;
        expect([await left(one, ip), await left(other, ip)]).toEqual([3, 2]);
        return ip;
      });
    try {
      const ip = await shared();
      expect(await statuses(one.url, 2, { 'x-forwarded-for': ip })).toEqual([200, 200]);
      expect(await statuses(other.url, 1, { 'x-forwarded-for': ip })).toEqual([429]);

      await redis.kill();
      const alone = { 'x-forwarded-for': '203.0.113.1' };
      expect(await statuses(one.url, 5, alone)).toEqual([200, 200, 200, 200, 429]);
      expect(await statuses(other.url, 5, alone)).toEqual([200, 200, 200, 200, 429]);

      await redis.start();
      await shared();
    } finally {
      await redis.kill();
    }
  });
});
