import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { defaultIssuerKeySettings, type IssuerKeySettings, IssuerKeys } from './issuer-keys';

const discoveryPath = '/.well-known/openid-configuration';

describe('the keys of an issuer', () => {
  let server: Server;
  let url: string;
  let jwk: JWK;
  let asked: string[];
  let answers: Record<string, () => { status?: number; body: string; location?: string }>;
  const opened: IssuerKeys[] = [];

  beforeAll(async () => {
    jwk = { ...(await exportJWK((await generateKeyPair('ES256')).publicKey)), kid: 'one', alg: 'ES256' };
    server = createServer(({ url: path = '' }, response) => {
      asked.push(path);
      const { status = 200, body, location } = answers[path]?.() ?? { status: 404, body: '{}' };
      response.writeHead(status, { ...(location && { location }) }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    asked = [];
    answers = {
      [discoveryPath]: () => ({ body: JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }) }),
      '/keys': () => ({ body: JSON.stringify({ keys: [jwk] }) }),
    };
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((keys) => keys.close()));
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  function keysWith(settings: Partial<IssuerKeySettings> = {}) {
    const keys = new IssuerKeys(url, { ...defaultIssuerKeySettings, ...settings });
    opened.push(keys);
    return (kid = 'one') => keys.find({ alg: 'ES256', kid }, { payload: '', signature: '' });
  }

  const fetches = () => asked.filter((path) => path === '/keys').length;

  it('are fetched once, for all who wait and all who come later', async () => {
    const find = keysWith();
    await Promise.all([find(), find(), find()]);
    await find();

    expect(asked).toEqual([discoveryPath, '/keys']);
  });

  it('are fetched anew when they are old', async () => {
    const find = keysWith({ maxAgeMs: 0 });
    await find();
    await find();

    expect(fetches()).toBe(2);
  });

  it('are fetched for a key that is not known, once for all who wait, and then not for a while', async () => {
    const find = keysWith();
    await find();
    jwk = { ...jwk, kid: 'two' };
    await Promise.all([find('two'), find('two')]);
    expect(fetches()).toBe(2);
    await expect(find('one')).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    await expect(find('three')).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    expect(fetches()).toBe(2);
    jwk = { ...jwk, kid: 'one' };
  });

  it('are not asked for again at once when the issuer has failed, and then they are', async () => {
    const failing = answers['/keys'] as () => { body: string };
    answers['/keys'] = () => ({ status: 500, body: '' });
    const patient = keysWith();
    const eager = keysWith({ retryMs: 0 });
    for (const find of [patient, patient, eager]) await expect(find()).rejects.toThrow(`${url} did not give its keys`);
    expect(fetches()).toBe(2);

    answers['/keys'] = failing;
    await expect(patient()).rejects.toThrow(`${url} did not give its keys`);
    await expect(eager()).resolves.toBeDefined();
  });

  it.each([
    [
      'the discovery document is of another issuer',
      discoveryPath,
      { body: '{"issuer":"https://x","jwks_uri":"HERE/keys"}' },
    ],
    ['the discovery document names no keys', discoveryPath, { body: '{}' }],
    ['the discovery document is no JSON', discoveryPath, { body: '<html>' }],
    ['the discovery document is null', discoveryPath, { body: 'null' }],
    ['the keys are elsewhere', '/keys', { status: 302, body: '{"keys":[]}', location: '/other' }],
    ['the keys are no keys', '/keys', { body: '{"keys":"none"}' }],
    ['the keys are too many', '/keys', { body: JSON.stringify({ keys: [], more: 'x'.repeat(2_000_000) }) }],
  ])('are not taken where %s', async (_what, path, answer) => {
    answers[path] = () => ({ ...answer, body: answer.body.replace('HERE', url) });
    await expect(keysWith()()).rejects.toThrow(`${url} did not give its keys`);
    expect(asked).not.toContain('/other');
  });

  it('are given up when the issuer takes too long', async () => {
    const hanging = createServer(() => undefined);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const keys = new IssuerKeys(`http://127.0.0.1:${(hanging.address() as AddressInfo).port}`, {
      ...defaultIssuerKeySettings,
      deadlineMs: 50,
    });
    await expect(keys.find({ alg: 'ES256', kid: 'one' }, { payload: '', signature: '' })).rejects.toThrow(
      'did not give its keys',
    );
    await keys.close();
    hanging.closeAllConnections();
    await new Promise((resolve) => hanging.close(resolve));
  });
});
