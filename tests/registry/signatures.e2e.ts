import { createHash } from 'node:crypto';
import { addKey, command, revokeKey } from '@passerelle/registry';
import { newKey } from '@passerelle/registry-client';
import { databaseKinds } from '@passerelle/test-kit';
import { CompactSign, importJWK, type JWK } from 'jose';
import { accepted } from './small-hub';
import { startTestRegistry, subgraphSdl, type TestRegistry } from './test-registry';

const sdl = subgraphSdl('type Query { hello: String }');

describe.each(databaseKinds)('signed acts, on %s', (kind) => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await startTestRegistry(kind);
    await registry.join('hub', true);
    await registry.join('brest');
  });

  afterAll(() => registry?.stop());

  const claims = { subgraph: 'brest', url: 'https://brest.example.org/graphql', base: null };
  const publish = (more: Partial<Parameters<TestRegistry['act']>[1]>) =>
    registry.act('publish', { institution: 'brest', body: sdl, ...more, claims: { ...claims, ...more.claims } });
  const addOwnKey = async (acts: readonly string[] | null, validUntil: string | null = null): Promise<JWK> => {
    const key = await newKey();
    await addKey(registry.database, command, { institution: 'brest', x: key.x ?? '', acts, validUntil });
    return key;
  };
  /** A compact JWS with any header over good claims. */
  const tokenWith = async (header: Record<string, unknown>, key: Parameters<CompactSign['sign']>[0]) => {
    const payload = {
      iss: 'brest',
      aud: registry.options.audience,
      act: 'publish',
      iat: Math.floor(Date.now() / 1000),
      jti: 'a-token-of-its-own-kind',
      body: createHash('sha256').update(sdl).digest('base64url'),
      ...claims,
    };
    return new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header as never).sign(key);
  };

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  it.each([
    ['no signature', () => registry.send('publish', null, sdl), 'is missing'],
    ['a token that is none', () => registry.send('publish', 'nonsense', sdl), 'compact JWS'],
    ['the key of another institution', () => publish({ key: registry.keyOf('hub') }), 'iss must be'],
    ['a key nobody knows', async () => publish({ key: await newKey() }), 'no valid key'],
    [
      'a key of somebody under the name of a good one',
      async () => publish({ key: { ...(await newKey()), kid: registry.keyOf('brest').kid ?? '' } }),
      'not one of this key',
    ],
    ['a signature of ten minutes ago', () => publish({ now: minutesAgo(10) }), 'seconds ago'],
    ['a signature of tomorrow', () => publish({ now: minutesAgo(-24 * 60) }), 'in the future'],
    ['another body than the signed one', () => publish({ sentBody: `${sdl} ` }), 'body must be'],
    ['another audience', () => publish({ claims: { aud: 'another-registry' } }), 'aud must be'],
    ['another act', () => publish({ claims: { act: 'check' } }), 'act must be'],
    ['no jti', () => publish({ claims: { jti: undefined } }), 'jti must be'],
    [
      'a token of another type',
      async () =>
        registry.send(
          'publish',
          await tokenWith(
            { alg: 'EdDSA', typ: 'JWT', kid: registry.keyOf('brest').kid },
            await importJWK(registry.keyOf('brest'), 'EdDSA'),
          ),
          sdl,
        ),
      'typ must be',
    ],
    [
      'no algorithm',
      () => {
        const header = { alg: 'none', typ: 'passerelle-act+jwt', kid: registry.keyOf('brest').kid };
        const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
        return registry.send('publish', `${part(header)}.${part({ iss: 'brest' })}.`, sdl);
      },
      'alg must be',
    ],
    [
      'the public key as a shared secret',
      async () => {
        const { x = '', kid } = registry.keyOf('brest');
        const token = await tokenWith({ alg: 'HS256', typ: 'passerelle-act+jwt', kid }, Buffer.from(x.padEnd(64)));
        return registry.send('publish', token, sdl);
      },
      'alg must be',
    ],
    [
      'a revoked key',
      async () => {
        const key = await addOwnKey(null);
        await revokeKey(registry.database, command, key.kid ?? '');
        return publish({ key });
      },
      'no valid key',
    ],
    ['a key past its end', async () => publish({ key: await addOwnKey(null, '2026-01-01') }), 'no valid key'],
  ])('refuses %s', async (_what, send, reason) => {
    const { status, body } = await send();

    expect({ status, code: body.error?.code }).toEqual({ status: 401, code: 'SIGNATURE_REFUSED' });
    expect(body.error.message).toContain(reason);
    expect((await registry.supergraph()).status).toBe(404);
  });

  it('refuses what a key may not sign', async () => {
    const { status, body } = await publish({ key: await addOwnKey(['usage', 'check']) });
    expect({ status, code: body.error.code }).toEqual({ status: 403, code: 'ACT_NOT_ALLOWED' });
  });

  it.each(['rollback', 'pin', 'unpin', 'usage', 'audit'] as const)(
    'lets only who runs the hub sign %s',
    async (act) => {
      const { status, body } = await registry.act(act, { institution: 'brest' });
      expect({ status, code: body.error.code }).toEqual({ status: 403, code: 'ACT_NOT_ALLOWED' });
    },
  );

  it('lets only who runs the hub publish a contract', async () => {
    const { status, body } = await publish({ claims: { kind: 'CONTRACT' } });
    expect({ status, code: body.error.code }).toEqual({ status: 403, code: 'ACT_NOT_ALLOWED' });
  });

  it('takes a signed act once, also when it comes five times at once', async () => {
    const jti = 'five-times-the-same-token';
    const answers = await Promise.all(Array.from({ length: 5 }, () => publish({ claims: { jti } })));

    expect(answers.filter(({ body }) => body.verdict === 'ACCEPTED')).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error?.code === 'ACT_REPLAYED')).toHaveLength(4);
  });

  it('accepts the two keys of an institution side by side, so that they can be changed without a gap', async () => {
    const next = await addOwnKey(null);
    const unchanged = await publish({ key: next, claims: { base: await currentHash() } });
    const again = await publish({ claims: { base: await currentHash() } });
    expect([unchanged.body.verdict, again.body.verdict]).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  const currentHash = async () => {
    const { body } = accepted(
      await registry.publish({ institution: 'brest', subgraph: 'brest', sdl: `${sdl}# ${Math.random()}` }),
    );
    // Back to the text that the tests sign.
    const back = accepted(
      await registry.act('publish', { institution: 'brest', body: sdl, claims: { ...claims, base: body.version } }),
    );
    return back.body.version;
  };
});
