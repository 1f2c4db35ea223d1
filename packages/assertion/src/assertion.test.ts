import { createHmac, sign } from 'node:crypto';
import fc from 'fast-check';
import { createLocalJWKSet, exportSPKI, importJWK } from 'jose';
import { type Assertion, assertionLifetime, clockTolerance } from './assertion';
import { assertionOf } from './assertion-of';
import { newHubKey } from './hub-key';
import { currentKeys, publishedKeys, signingKey } from './keys-in-force';
import { signAssertion } from './sign-assertion';
import { verifyAssertion } from './verify-assertion';

const now = new Date('2026-11-22T12:00:00Z');
const key = newHubKey(now);
const findKey = createLocalJWKSet({ keys: [...publishedKeys([key], now).keys] });
const query = '{ sites { id } }';
const body = JSON.stringify({ query, variables: {} });
const caller = { id: '0fe2b1c49a37', institution: 'cci-la-rochelle', scopes: new Set(['funding:read']) };
const good = assertionOf({ subgraph: 'directory', query, body, caller });

const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
const verify = (token: string, at = now, subgraph = 'directory') => verifyAssertion(token, subgraph, findKey, at);

async function whyNot(token: string, at = now, subgraph = 'directory'): Promise<string> {
  const reason = await verify(token, at, subgraph).then(
    () => 'none',
    (error) => error.reason,
  );
  return reason;
}

/** A token with any header and claims, signed with the hub's own key. */
function forge(header: object, claims: object): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

const seconds = now.getTime() / 1_000;
const goodHeader = { typ: 'passerelle-assertion+jwt', alg: 'EdDSA', kid: key.kid };
const goodClaims = {
  iss: 'passerelle',
  aud: 'directory',
  sub: 'anonymous',
  institution: null,
  scopes: [],
  op: good.operation,
  iat: seconds,
  exp: seconds + 60,
};

describe('an assertion', () => {
  it('says in the subgraph what the hub has said of the request', async () => {
    const { assertion } = await verify(signAssertion(key, good, now));
    expect(assertion).toEqual(good);
    expect(good.once).toBeNull();
  });

  it('is for one request, and its whole body, where something may be changed', async () => {
    const change = { subgraph: 'directory', query: 'mutation { close }', body: '{"query":"mutation { close }"}' };
    const [one, other] = [assertionOf(change), assertionOf(change)];

    expect(one.once?.id).not.toBe(other.once?.id);
    expect(one.once?.body).toBe(other.once?.body);
    expect(assertionOf({ ...change, body: `${change.body} ` }).once?.body).not.toBe(one.once?.body);
    expect((await verify(signAssertion(key, one, now))).assertion).toEqual(one);
    expect(assertionOf({ ...change, query: '#\nfragment a on B { c }\nmutation{d}' }).once).not.toBeNull();
  });

  it('is good for a minute, and for what clocks may differ', async () => {
    const token = signAssertion(key, good, now);

    expect(await whyNot(token, after(-clockTolerance))).toBe('none');
    expect(await whyNot(token, after(-clockTolerance - 1))).toBe('not valid yet');
    expect(await whyNot(token, after(assertionLifetime + clockTolerance - 1))).toBe('none');
    expect(await whyNot(token, after(assertionLifetime + clockTolerance))).toBe('expired');
    expect(await whyNot(forge(goodHeader, { ...goodClaims, exp: seconds + 86_400 }), after(70))).toBe('expired');
  });

  it('is refused for whatever else it is', async () => {
    expect(await whyNot(forge(goodHeader, goodClaims))).toBe('none');
    expect(await whyNot(signAssertion(key, good, now), now, 'laval-lille')).toBe('another subgraph');
    expect(await whyNot(signAssertion(newHubKey(now), good, now))).toBe('unknown key');
    const impostor = { ...newHubKey(now), kid: key.kid };
    expect(await whyNot(signAssertion(impostor, good, now))).toBe('wrong signature');

    const otherHeaders = [{ typ: 'JWT' }, { typ: undefined }, { alg: 'none' }, { alg: 'RS256' }, { crit: ['x'], x: 1 }];
    for (const change of otherHeaders) {
      expect(await whyNot(forge({ ...goodHeader, ...change }, goodClaims))).toBe('malformed');
    }
    const otherClaims: object[] = [
      { iss: 'somebody' },
      { sub: '' },
      { institution: 5 },
      { institution: undefined },
      { scopes: 'all' },
      { scopes: [1] },
      { op: undefined },
      { exp: undefined },
      { iat: undefined },
      { jti: 'alone' },
      { body: 'alone' },
      { purpose: 'everything' },
    ];
    for (const change of otherClaims) {
      expect(await whyNot(forge(goodHeader, { ...goodClaims, ...change }))).toBe('malformed');
    }
    for (const text of ['', '.', '..', 'a.b.c', 'null', `${forge(goodHeader, goodClaims)}.x`]) {
      expect(await whyNot(text)).toBe('malformed');
    }
  });

  it('is not had by signing with the public key as a secret, nor without signing', async () => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const spki = await exportSPKI((await importJWK({ ...key.publicKey })) as never);
    for (const secret of [
      spki,
      key.publicKey.x,
      Buffer.from(key.publicKey.x, 'base64url'),
      JSON.stringify(key.publicKey),
    ]) {
      const signed = `${encode({ ...goodHeader, alg: 'HS256' })}.${encode(goodClaims)}`;
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await whyNot(`${signed}.${mac}`)).toBe('malformed');
    }
    expect(await whyNot(`${encode({ ...goodHeader, alg: 'none' })}.${encode(goodClaims)}.`)).toBe('malformed');
  });

  it('is refused with any of its characters changed, left out or doubled', async () => {
    const token = signAssertion(key, good, now);
    const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ,');
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), character, fc.constantFrom(0, 1, 2), async (place, other, kind) => {
        const changed = [token.slice(0, place), kind === 2 ? token[place] : '', kind === 0 ? other : ''].join('');
        const whole = `${changed}${token.slice(place + (kind === 2 ? 0 : 1))}`;
        expect((await whyNot(whole)) === 'none').toBe(whole === token);
      }),
      { numRuns: 500 },
    );
    // The last character has bits without a meaning: each other one that decodes to the same signature is refused.
    for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const changed = token.slice(0, -1) + last;
      expect((await whyNot(changed)) === 'none').toBe(changed === token);
    }
  });

  it('never says the same of two requests that differ', () => {
    const request = fc.record({ subgraph: fc.string(), query: fc.string(), body: fc.string() });
    const told = ({ subgraph, operation, once }: Assertion) =>
      JSON.stringify([subgraph, operation, once?.body ?? null]);
    fc.assert(
      fc.property(request, request, (one, other) => {
        fc.pre(one.subgraph !== other.subgraph || one.query !== other.query);
        expect(told(assertionOf(one))).not.toBe(told(assertionOf(other)));
      }),
    );
  });
});

describe('the keys of the hub', () => {
  it('are published before they sign, and after, until all that they signed has expired', () => {
    const [old, next] = [newHubKey(after(-1_000)), newHubKey(after(60))];
    const keys = [next, old];

    for (const at of [-500, 0, 59, 60, 61, 60 + assertionLifetime + clockTolerance]) {
      const signing = signingKey(keys, after(at));
      expect(signing.kid).toBe(at < 60 ? old.kid : next.kid);
      // What is signed now must be known until it expires.
      for (const later of [0, assertionLifetime + clockTolerance]) {
        const published = publishedKeys(keys, after(at + later)).keys.map(({ kid }) => kid);
        expect(published).toContain(signing.kid);
      }
    }
    expect(currentKeys(keys, after(60 + 10 * assertionLifetime))).toEqual([next]);
  });

  it('are published without what is secret', () => {
    expect(JSON.stringify(publishedKeys([key], now))).not.toContain(key.privateKey.export({ format: 'jwk' }).d);
    expect(Object.keys(publishedKeys([key], now).keys[0] ?? {}).sort()).toEqual([
      'alg',
      'crv',
      'kid',
      'kty',
      'use',
      'x',
    ]);
  });
});
