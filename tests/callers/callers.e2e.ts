import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partnershipOwners } from '@passerelle/all-in-one';
import { ask, eventually, startTestHub, type TestHub } from '@passerelle/test-kit';
import fc from 'fast-check';
import { type GatewayProcess, startGatewayProcess } from './gateway-process';
import { runKeys } from './keys-process';

const question = '{ institutions(first: 1) { nodes { id } } }';

// The gateway runs as its own process, so that everything it prints can be searched for secrets.
describe('callers', () => {
  let folder: string;
  let keysFile: string;
  let hub: TestHub;
  let gateway: GatewayProcess;
  /** Every secret the tests have used. */
  const secrets: string[] = [];
  /** Every answer that refused somebody. */
  const refusals: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-callers-'));
    keysFile = join(folder, 'keys.json');
    hub = await startTestHub();
    gateway = await startGatewayProcess({
      SUBGRAPHS: [...hub.subgraphs].map(([name, { url }]) => `${name}=${url}`).join(','),
      NODES: `partnership=${partnershipOwners.join('+')}`,
      KEYS_FILE: keysFile,
    });
  });

  afterAll(async () => {
    await gateway?.stop();
    await hub?.stop();
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

  it('are named in the lines of their requests, with their institution', async () => {
    const key = makeKey();
    await known(`Bearer ${key}`);
    const caller = { id: key.split('_')[1], institution: 'cci-la-rochelle' };
    const lines = () =>
      gateway
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
    await eventually(async () =>
      expect(lines()).toContainEqual(expect.objectContaining({ msg: 'request completed', caller })),
    );
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
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
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

  it('leave no secret in the log, in the file or in an answer', async () => {
    expect(secrets.length).toBeGreaterThan(5);
    expect(refusals.length).toBeGreaterThan(200);
    const places = { log: gateway.output(), file: readFileSync(keysFile, 'utf8'), answers: refusals.join('\n') };
    expect(places.log).toContain('request completed');
    for (const [place, text] of Object.entries(places)) {
      for (const secret of secrets) expect([place, text.includes(secret)]).toEqual([place, false]);
    }
  });
});
