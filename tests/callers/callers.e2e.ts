import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partnershipOwners } from '@passerelle/all-in-one';
import { printHubKeys } from '@passerelle/assertion';
import { ask, eventually, startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';
import fc from 'fast-check';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWTPayload,
  type KeyLike,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { type GatewayProcess, startGatewayProcess } from './gateway-process';
import { runKeys } from './keys-process';
import { audience, type LocalIssuer, startLocalIssuer } from './local-issuer';

const question = '{ institutions(first: 1) { nodes { id } } }';

// The gateway runs as its own process, so that everything it prints can be searched for secrets.
describe('callers', () => {
  let folder: string;
  let keysFile: string;
  let hubKeysFile: string;
  let hub: TestHub;
  let gateway: GatewayProcess;
  let issuer: LocalIssuer;
  let otherIssuer: LocalIssuer;
  let strangeIssuer: LocalIssuer;
  let downIssuer: LocalIssuer;
  let newKeysIssuer: LocalIssuer;
  /** Every secret the tests have used. */
  const secrets: string[] = [];
  /** Every answer that refused somebody. */
  const refusals: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-callers-'));
    keysFile = join(folder, 'keys.json');
    hubKeysFile = join(folder, 'hub-keys.json');
    writeFileSync(hubKeysFile, printHubKeys(testHubKeys));
    hub = await startTestHub();
    issuer = await startLocalIssuer();
    otherIssuer = await startLocalIssuer('ES256');
    strangeIssuer = await startLocalIssuer();
    downIssuer = await startLocalIssuer('EdDSA');
    newKeysIssuer = await startLocalIssuer('PS256');
    gateway = await startGatewayProcess({
      SUBGRAPHS: [...hub.subgraphs].map(([name, { url }]) => `${name}=${url}`).join(','),
      NODES: `partnership=${partnershipOwners.join('+')}`,
      KEYS_FILE: keysFile,
      HUB_KEYS_FILE: hubKeysFile,
      OIDC_ISSUERS: [issuer, otherIssuer, downIssuer, newKeysIssuer].map(({ url }) => `${url}|${audience}`).join(', '),
      OIDC_INSTITUTION_CLAIM: 'org',
    });
  });

  afterAll(async () => {
    await gateway?.stop();
    await hub?.stop();
    await Promise.all([issuer, otherIssuer, strangeIssuer, downIssuer, newKeysIssuer].map((one) => one?.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  async function asked(authorization: string | undefined) {
    const answer = await ask(gateway.url, question, {}, authorization);
    if (answer.errors) refusals.push(JSON.stringify(answer.errors));
    return answer;
  }

  async function refused(authorization: string) {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: question }),
    });
    const text = await response.text();
    refusals.push(text);
    const { data, errors } = JSON.parse(text);
    return {
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
      data,
      codes: errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
      reason: errors?.[0].extensions.reason,
    };
  }

  const isRefused = (reason: 'unknown' | 'expired') => ({
    status: 401,
    challenge: 'Bearer',
    data: undefined,
    codes: ['UNAUTHENTICATED'],
    reason,
  });

  function makeKey(...args: string[]): string {
    const key = runKeys(keysFile, 'create', '--institution', 'cci-la-rochelle', ...args);
    secrets.push(key.split('_').slice(2).join('_'));
    return key;
  }

  const known = (authorization: string) =>
    eventually(async () => {
      const answer = await asked(authorization);
      expect(answer.errors).toBeUndefined();
      return answer;
    });

  it('are nobody without a credential, and see what is public', async () => {
    const { data, errors } = await asked(undefined);
    expect(errors).toBeUndefined();
    expect(data.institutions.nodes).toHaveLength(1);
  });

  it('are known by a key as soon as it is made, and refused once it is revoked, without a restart', async () => {
    const key = makeKey('--scopes', 'funding:read');
    const { data } = await known(`Bearer ${key}`);
    expect(data.institutions.nodes).toHaveLength(1);

    runKeys(keysFile, 'revoke', key.split('_')[1] ?? '');
    await eventually(async () => expect(await refused(`Bearer ${key}`)).toEqual(isRefused('unknown')));
    expect((await asked(undefined)).errors).toBeUndefined();
  });

  /** A token that may be looked for in the log afterwards. */
  async function bearer(token: string | Promise<string>): Promise<string> {
    const text = await token;
    secrets.push(text.split('.').at(-1) || text);
    return `Bearer ${text}`;
  }

  const now = () => Math.floor(Date.now() / 1_000);

  it('are known by a token of an issuer that is trusted, of one or of another', async () => {
    for (const one of [issuer, otherIssuer]) {
      const { data, errors } = await asked(await bearer(one.token({ org: 'cci-la-rochelle', scope: 'funding:read' })));
      expect(errors).toBeUndefined();
      expect(data.institutions.nodes).toHaveLength(1);
    }
    expect([issuer.fetches(), otherIssuer.fetches()]).toEqual([1, 1]);
  });

  it('may have a token that the clocks make half a minute early or late', async () => {
    for (const claims of [{ nbf: now() + 20 }, { exp: now() - 20 }, { aud: ['https://elsewhere.example', audience] }]) {
      expect((await asked(await bearer(issuer.token(claims)))).errors).toBeUndefined();
    }
  });

  const claimsThatAreRefused: readonly (readonly [string, () => JWTPayload])[] = [
    ['for another audience', () => ({ aud: 'https://elsewhere.example' })],
    ['for nobody in particular', () => ({ aud: undefined as never })],
    ['that is not good yet', () => ({ nbf: now() + 120 })],
    ['that never ends', () => ({ exp: undefined as never })],
    ['without a subject', () => ({ sub: undefined as never })],
    ['with an empty subject', () => ({ sub: '' })],
    ['of an issuer that is not trusted, though the key is', () => ({ iss: strangeIssuer.url })],
    ['of another trusted issuer, though the key is not', () => ({ iss: otherIssuer.url })],
    ['of an issuer that is spelt otherwise', () => ({ iss: `${issuer.url}/` })],
    ['without an issuer', () => ({ iss: undefined as never })],
    ['for another audience, and expired', () => ({ aud: 'https://elsewhere.example', exp: now() - 120 })],
  ];

  it.each(claimsThatAreRefused)('are refused with a token %s', async (_what, claims) => {
    expect(await refused(await bearer(issuer.token(claims())))).toEqual(isRefused('unknown'));
  });

  it('are told that their token has expired, where it is theirs', async () => {
    const expired = issuer.token({ exp: now() - 120 });
    expect(await refused(await bearer(expired))).toEqual(isRefused('expired'));
    const [header, payload] = (await expired).split('.');
    const forged = `${header}.${payload}.${(await strangeIssuer.token()).split('.')[2]}`;
    expect(await refused(await bearer(forged))).toEqual(isRefused('unknown'));
  });

  it('are refused with a token that nobody signed, or that was changed since', async () => {
    const claims = { iss: issuer.url, aud: audience, sub: 'ada', exp: now() + 3_600 };
    const unsigned = new UnsecuredJWT(claims).encode();
    const [header = '', payload = '', signature = ''] = (await issuer.token()).split('.');
    const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = base64({ alg: 'none', kid: issuer.publicKey().kid });
    const changed = base64({ ...claims, scope: 'admin' });
    for (const token of [
      unsigned,
      `${none}.${payload}.${signature}`,
      `${none}.${payload}.`,
      `${header}.${payload}.`,
      `${header}.${changed}.${signature}`,
      `${header}.${payload}`,
    ]) {
      expect(await refused(`Bearer ${token}`)).toEqual(isRefused('unknown'));
    }
  });

  it('are refused with a token that is signed with the public key as a shared secret', async () => {
    const { kid, ...jwk } = issuer.publicKey();
    const publicKey = (await importJWK(jwk, 'RS256')) as KeyLike;
    const claims = { iss: issuer.url, aud: audience, sub: 'ada', exp: now() + 3_600 };
    for (const secret of [await exportSPKI(publicKey), String(jwk.n), JSON.stringify(issuer.publicKey())]) {
      for (const alg of ['HS256', 'HS384', 'HS512']) {
        const token = new SignJWT(claims).setProtectedHeader({ alg, kid: String(kid) }).sign(Buffer.from(secret));
        expect(await refused(await bearer(token))).toEqual(isRefused('unknown'));
      }
    }
  });

  it('are refused with a key that the token brings along', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const claims = { iss: issuer.url, aud: audience, sub: 'ada', exp: now() + 3_600 };
    for (const more of [{ jwk }, { jku: `${strangeIssuer.url}/keys` }, { kid: '../../keys' }, {}]) {
      const header = { alg: 'RS256', kid: String(issuer.publicKey().kid), ...more };
      const token = new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
      expect(await refused(await bearer(token))).toEqual(isRefused('unknown'));
    }
    expect(strangeIssuer.fetches()).toBe(0);
  });

  it('go on at once with a new key of their issuer, and no more with the old one', async () => {
    const old = await bearer(newKeysIssuer.token());
    expect((await asked(old)).errors).toBeUndefined();
    await newKeysIssuer.rotate();
    expect((await asked(await bearer(newKeysIssuer.token()))).errors).toBeUndefined();
    expect(await refused(old)).toEqual(isRefused('unknown'));
  });

  it('cannot make the hub ask their issuer again and again for keys that are not there', async () => {
    const fetches = newKeysIssuer.fetches();
    for (let time = 0; time < 20; time += 1) {
      const token = await bearer(newKeysIssuer.token());
      await newKeysIssuer.rotate();
      await refused(token);
    }
    expect(newKeysIssuer.fetches()).toBeLessThanOrEqual(fetches + 1);
  });

  it('are told to come again while their issuer does not answer, and others are not hurt', async () => {
    downIssuer.answerWith(503);
    const token = await bearer(downIssuer.token());
    expect(await refused(token)).toMatchObject({
      status: 503,
      challenge: null,
      data: undefined,
      codes: ['IDENTITY_PROVIDER_UNAVAILABLE'],
    });
    expect((await asked(await bearer(issuer.token()))).errors).toBeUndefined();
    expect((await asked(undefined)).errors).toBeUndefined();

    downIssuer.answerWith(null);
    await known(token);
  });

  it('are named in the lines of their requests, with their institution', async () => {
    const key = makeKey();
    await known(`Bearer ${key}`);
    await asked(await bearer(issuer.token({ org: 'cqi' })));
    const callers = [
      { id: key.split('_')[1], institution: 'cci-la-rochelle' },
      { id: `${issuer.url} ada`, institution: 'cqi' },
      { id: 'anonymous', institution: null },
    ];
    const lines = () =>
      gateway
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
    await eventually(async () => {
      for (const caller of callers) {
        expect(lines()).toContainEqual(expect.objectContaining({ msg: 'request', caller }));
      }
    });
  });

  it.each([
    ['another secret', (key: string) => `Bearer ${key.slice(0, -4)}AAAA`],
    ['another scheme', (key: string) => `Basic ${Buffer.from(key).toString('base64')}`],
    ['no scheme', (key: string) => key],
    ['a key twice', (key: string) => `Bearer ${key} ${key}`],
    ['a key in a list', (key: string) => `Bearer ${key}, Bearer ${key}`],
    ['nothing', () => ''],
    ['a scheme alone', () => 'Bearer'],
  ])('are refused with %s, and never taken for nobody', async (_what, authorizationOf) => {
    const key = makeKey();
    await known(`Bearer ${key}`);
    expect(await refused(authorizationOf(key))).toEqual(isRefused('unknown'));
  });

  it('cannot get in, nor bring the gateway down, with anything at random', async () => {
    const key = makeKey();
    await known(`Bearer ${key}`);
    const headerText = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code === 0x7f ? 0x20 : code)),
    });
    const nearKey = fc
      .tuple(fc.nat(key.length - 1), fc.constantFrom('', 'A', '_', '.', ' ', '\u00e9', '\t'))
      .map(([at, put]) => `Bearer ${key.slice(0, at)}${put}${key.slice(at + 1)}`)
      .filter((text) => text !== `Bearer ${key}`);
    const nearToken = fc
      .array(
        fc.oneof(
          headerText,
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        { maxLength: 5 },
      )
      .map((parts) => `Bearer ${parts.join('.')}`);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          headerText,
          headerText.map((text) => `Bearer ${text}`),
          nearKey,
          nearToken,
        ),
        async (authorization) => {
          expect(await refused(authorization)).toEqual(isRefused('unknown'));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('cannot do so with bytes that are no header either', async () => {
    const bytes = fc
      .uint8Array({ maxLength: 200 })
      .map((all) => Buffer.from(all.filter((one) => one !== 10 && one !== 13)));
    const prefixed = fc.tuple(fc.constantFrom('', 'Bearer ', 'Bearer pslr_'), bytes);
    await fc.assert(
      fc.asyncProperty(prefixed, async ([prefix, random]) => {
        const status = await statusOf(gateway.url, Buffer.concat([Buffer.from(prefix), random]));
        expect([400, 401]).toContain(status);
      }),
      { numRuns: 200 },
    );
    expect((await asked(undefined)).errors).toBeUndefined();
  });

  it('leave no secret in the log, in the file or in an answer', async () => {
    expect(secrets.length).toBeGreaterThan(5);
    expect(refusals.length).toBeGreaterThan(200);
    const places = { log: gateway.output(), file: readFileSync(keysFile, 'utf8'), answers: refusals.join('\n') };
    expect(places.log).toContain('"msg":"request"');
    for (const [place, text] of Object.entries(places)) {
      for (const secret of secrets) expect([place, text.includes(secret)]).toEqual([place, false]);
    }
  });
});

/** Sends the question with these bytes as they are in the header, past all that would check them here. */
function statusOf(url: string, authorization: Buffer): Promise<number> {
  const { hostname, port, pathname } = new URL(url);
  const body = JSON.stringify({ query: question });
  const start = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\ncontent-type: application/json\r\n`;
  const socket = connect(Number(port), hostname);
  let answer = '';
  return new Promise((resolve) => {
    socket.on('data', (chunk) => (answer += chunk));
    // A server that hangs up on nonsense has said what it said before; nothing at all is no status and fails the test.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])));
    socket.write(
      Buffer.concat([
        Buffer.from(`${start}content-length: ${body.length}\r\nauthorization: `),
        authorization,
        Buffer.from(`\r\n\r\n${body}`),
      ]),
    );
  });
}
