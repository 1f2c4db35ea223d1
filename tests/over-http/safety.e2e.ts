import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { type GatewayOptions, type RunningGateway, readGatewayConfig } from '@passerelle/gateway';
import { ask, startGatewayOver, startTestHub, type TestHub } from '@passerelle/test-kit';
import { runKeys } from '../callers/keys-process';

const question = '{ institutions(first: 1) { nodes { id } } }';

describe('the endpoint keeps what is not asked of it', () => {
  let hub: TestHub;
  const gateways: RunningGateway[] = [];

  beforeAll(async () => {
    hub = await startTestHub();
  });

  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await hub?.stop();
  });

  async function gatewayWith(env: Record<string, string>, options: Partial<GatewayOptions> = {}): Promise<string> {
    const gateway = await startGatewayOver(hub, env, options);
    gateways.push(gateway);
    return gateway.url;
  }

  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  describe('headers for browsers', () => {
    it('let nobody show an answer as a page, on both lanes', async () => {
      for (const _lane of ['Apollo Server’s', 'the fast']) {
        const { headers } = await post(hub.url, { query: question });
        expect(headers.get('content-security-policy')).toBe(
          "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        );
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('x-frame-options')).toBe('DENY');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('x-powered-by')).toBeNull();
      }
    });

    it('let the explorer run its own scripts and ask this server, and nothing else', async () => {
      const response = await fetch(new URL('/explorer', hub.url));
      const policy = new Map(
        (response.headers.get('content-security-policy') ?? '').split(';').map((part): [string, string] => {
          const [name = '', ...sources] = part.split(' ');
          return [name, sources.join(' ')];
        }),
      );
      const html = await response.text();
      const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
      const hash = createHash('sha256').update(script).digest('base64');
      expect(policy.get('script-src')).toBe(`'sha256-${hash}' blob:`);
      expect(policy.get('connect-src')).toBe("'self'");
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
    });
  });

  describe('pages of other sites', () => {
    const preflight = (url: string, origin: string) =>
      fetch(url, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,authorization',
        },
      });

    it('may not ask, unless they are listed', async () => {
      const { headers } = await preflight(hub.url, 'https://map.example.org');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      const answer = await fetch(hub.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://map.example.org' },
        body: JSON.stringify({ query: question }),
      });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });

    it('may ask where they are listed, without cookies, and read what is told of the limits', async () => {
      const url = await gatewayWith({ CORS_ORIGINS: 'https://map.example.org, https://app.example.org:8443' });
      const allowed = await preflight(url, 'https://map.example.org');
      expect(allowed.status).toBe(204);
      expect(allowed.headers.get('access-control-allow-origin')).toBe('https://map.example.org');
      expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
      expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
      expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
      expect(allowed.headers.get('vary')).toMatch(/origin/i);

      const answer = await post(url, { query: question }, { origin: 'https://app.example.org:8443' });
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.org:8443');
      expect(answer.headers.get('access-control-expose-headers')).toContain('ratelimit');

      const other = await preflight(url, 'https://map.example.org.evil.example');
      expect(other.headers.get('access-control-allow-origin')).toBeNull();
    });

    it.each(['*', 'map.example.org', 'https://map.example.org/', 'https://map.example.org/page'])(
      'are not listed as %s',
      (origins) => {
        expect(() => readGatewayConfig({ CORS_ORIGINS: origins }, projectFolder)).toThrow(
          `CORS_ORIGINS must be origins such as https://map.example.org separated by commas, without a path, but got: ${origins}.`,
        );
      },
    );
  });

  describe('the schema', () => {
    const asking = [
      '{ __schema { queryType { name } } }',
      '{ __type(name: "Organization") { name } }',
      '{ ... { ...A } } fragment A on Query { x: __schema { queryType { name } } }',
    ];
    let folder: string;
    let keysFile: string;
    let key: string;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'passerelle-schema-'));
      keysFile = join(folder, 'keys.json');
      key = runKeys(keysFile, 'create', '--institution', 'cqi');
    });

    afterAll(() => rmSync(folder, { recursive: true }));

    it('is shown to everybody, unless the hub runs in production', () => {
      expect(readGatewayConfig({}, projectFolder).introspection).toBe('all');
      expect(readGatewayConfig({ NODE_ENV: 'production' }, projectFolder).introspection).toBe('callers');
      expect(readGatewayConfig({ NODE_ENV: 'production', INTROSPECTION: 'all' }, projectFolder).introspection).toBe(
        'all',
      );
      expect(() => readGatewayConfig({ INTROSPECTION: 'true' }, projectFolder)).toThrow(
        'INTROSPECTION must be all or callers or none, but got: true.',
      );
    });

    it('is for callers only in production, however it is asked for, on both lanes', async () => {
      const url = await gatewayWith({ NODE_ENV: 'production', KEYS_FILE: keysFile });
      // The caller's question makes the operation known to the fast lane.
      for (const query of [...asking, ...asking]) {
        expect((await ask(url, query, {}, `Bearer ${key}`)).errors).toBeUndefined();
        const refused = await ask(url, query);
        expect(refused.httpStatus).toBe(403);
        expect(refused.data).toBeUndefined();
        expect(refused.errors).toMatchObject([
          {
            message: 'The schema is shown to callers with a key or token only, but this request has none.',
            extensions: { code: 'INTROSPECTION_CLOSED' },
          },
        ]);
      }
      expect((await ask(url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    });

    it('is not shown to callers either where nobody may see it', async () => {
      const url = await gatewayWith({ INTROSPECTION: 'none', KEYS_FILE: keysFile });
      const refused = await ask(url, asking[0] ?? '', {}, `Bearer ${key}`);
      expect(refused.errors).toMatchObject([{ message: 'The schema is not shown here.' }]);
    });

    it('is not told by suggestions to whom it is closed', async () => {
      const url = await gatewayWith({ INTROSPECTION: 'callers', KEYS_FILE: keysFile });
      const wrong =
        'query ($k: [OrganizationKind!]) { organisation(id: "x") { id } organizations(kinds: $k) { nodes { idd } } }';
      const messages = async (variables: Record<string, unknown>, query: string, authorization?: string) =>
        (await ask(url, query, variables, authorization)).errors?.map(({ message }) => message).join(' ');
      const valid = 'query ($k: [OrganizationKind!]) { organizations(kinds: $k) { nodes { id } } }';
      expect(await messages({}, wrong, `Bearer ${key}`)).toContain('Did you mean "organization"');
      expect(await messages({}, wrong)).toMatch(
        /Cannot query field "organisation" on type "Query"\. Cannot query field "idd"/,
      );
      expect(await messages({ k: ['COMPANI'] }, valid, `Bearer ${key}`)).toContain('Did you mean');
      const masked = await messages({ k: ['COMPANI'] }, valid);
      expect(masked).toContain('COMPANI');
      expect(masked).not.toContain('Did you mean');
    });
  });

  describe('a list of operations', () => {
    it.each([1, 2])('is refused, and says so (of %d)', async (count) => {
      const response = await post(
        hub.url,
        Array.from({ length: count }, () => ({ query: question })),
      );
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: `A request must hold one operation, but this one is a list of ${count}.`,
            extensions: { code: 'BATCH_REFUSED', count, requestId: response.headers.get('x-request-id') },
          },
        ],
      });
    });
  });

  describe('a client that sends too slowly', () => {
    it.each([
      [
        'its body',
        'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
      ],
      ['its headers', 'POST /graphql HTTP/1.1\r\nHost: hub\r\n'],
    ])('with %s is cut off with 408, and others are answered meanwhile', async (_what, sent) => {
      const url = await gatewayWith({ REQUEST_TIMEOUT_MS: '400' });
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      let received = '';
      const closed = new Promise<void>((resolve, reject) => {
        socket.on('data', (chunk) => {
          received += chunk;
        });
        socket.on('end', resolve);
        socket.on('error', reject);
      });
      socket.write(sent);
      const answers = await Promise.all(Array.from({ length: 5 }, () => post(url, { query: question })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      await closed;
      socket.destroy();
      expect(received).toMatch(/^HTTP\/1\.1 408 /);
    });

    it('does not keep others out by holding more connections than there may be', async () => {
      const url = await gatewayWith({ MAX_CONNECTIONS: '1', REQUEST_TIMEOUT_MS: '400' });
      const holding = connect(Number(new URL(url).port), '127.0.0.1');
      await new Promise((resolve) => holding.once('connect', resolve));
      holding.resume();
      holding.write('POST /graphql HTTP/1.1\r\nHost: hub\r\n');
      await new Promise((resolve) => holding.once('close', resolve));
      expect((await post(url, { query: question })).status).toBe(200);
    });
  });
});
