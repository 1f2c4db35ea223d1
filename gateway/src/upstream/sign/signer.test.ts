import {
  type AssertedCaller,
  type HubKey,
  newHubKey,
  type RequestToSign,
  type VerifiedAssertion,
  verifyAssertion,
} from '@passerelle/assertion';
import { createLocalJWKSet } from 'jose';
import { Signer } from './signer';

const start = Date.parse('2026-11-22T12:00:00Z');
const request: RequestToSign = { subgraph: 'directory', query: '{ sites { id } }', body: '{"variables":{"a":1}}' };
const caller: AssertedCaller = { id: 'one', institution: 'cqi', scopes: new Set(['a']) };

function signerWith(...keys: HubKey[]): Signer {
  const signer = new Signer();
  signer.setKeys(keys);
  return signer;
}

function verify(signer: Signer, token: string, at = start): Promise<VerifiedAssertion> {
  const find = createLocalJWKSet({ keys: [...signer.published(new Date(at)).keys] });
  return verifyAssertion(token, 'directory', find, new Date(at));
}

describe('the signature of the gateway', () => {
  it('is made once in half a minute for whatever variables, and is then good for half a minute more', async () => {
    const signer = signerWith(newHubKey(new Date(start)));
    const token = signer.sign(request, start);

    expect(signer.sign({ ...request, body: '{"variables":{"a":2}}' }, start + 29_999)).toBe(token);
    const next = signer.sign(request, start + 30_000);
    expect(next).not.toBe(token);
    await verify(signer, token, start + 59_999);
  });

  it('is made for each subgraph, each operation and each caller', () => {
    const signer = signerWith(newHubKey(new Date(start)));
    const requests: RequestToSign[] = [
      request,
      { ...request, subgraph: 'funding-calls' },
      { ...request, query: '{ sites { name } }' },
      { ...request, caller },
      { ...request, caller: { ...caller, id: 'other' } },
      { ...request, caller: { ...caller, institution: null } },
      { ...request, caller: { ...caller, institution: 'a', scopes: new Set() } },
      { ...request, caller: { ...caller, scopes: new Set(['a', 'b']) } },
      { ...request, caller: { ...caller, scopes: new Set(['a","b']) } },
      { ...request, caller: { ...caller, scopes: new Set() } },
      { ...request, caller: { id: 'anonymous', institution: 'cqi', scopes: new Set() } },
    ];
    const tokens = requests.map((one) => signer.sign(one, start));

    expect(new Set(tokens).size).toBe(requests.length);
    expect(requests.map((one) => signer.sign(one, start + 1_000))).toEqual(tokens);
  });

  it('says who asks', async () => {
    const signer = signerWith(newHubKey(new Date(start)));
    expect((await verify(signer, signer.sign({ ...request, caller }, start))).assertion).toMatchObject({
      caller,
      once: null,
      purpose: null,
    });
  });

  it('is made anew for each mutation', async () => {
    const signer = signerWith(newHubKey(new Date(start)));
    const mutation = { ...request, query: 'mutation { close }' };
    const tokens = [signer.sign(mutation, start), signer.sign(mutation, start)];

    const verified = await Promise.all(tokens.map((token) => verify(signer, token)));
    const ids = verified.map(({ assertion }) => assertion.once?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('changes over to the next key at its time, and at once where its own is taken away', async () => {
    const [old, next] = [newHubKey(new Date(start)), newHubKey(new Date(start + 60_000))];
    const signer = signerWith(old, next);
    const kidOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;

    expect(kidOf(signer.sign(request, start + 59_000))).toBe(old.kid);
    expect(kidOf(signer.sign({ ...request, query: '{ b }' }, start + 60_000))).toBe(next.kid);
    const kept = signer.sign(request, start + 61_000);
    expect(kidOf(kept)).toBe(old.kid);
    // Kept under the old key, it is good as long as it is kept.
    await verify(signer, kept, start + 119_000);
    signer.setKeys([next]);
    expect(kidOf(signer.sign(request, start + 61_000))).toBe(next.kid);
  });
});
