import { anonymous, type Caller } from './caller';
import { rightsOf } from './rights-of';

const caller = (change: Partial<Caller>): Caller => ({
  kind: 'key',
  id: 'a',
  institution: 'cqi',
  scopes: new Set(['a', 'b']),
  ...change,
});

describe('the rights of a caller', () => {
  it.each([
    ['whatever the order of the scopes', caller({ scopes: new Set(['b', 'a']) })],
    ['with a token as with a key', caller({ kind: 'token', id: 'https://issuer sub' })],
    ['with another key', caller({ id: 'b' })],
  ])('are the same %s', (_what, other) => {
    expect(rightsOf(other)).toBe(rightsOf(caller({})));
  });

  it('differ for another institution, other scopes, and names that only look alike when put together', () => {
    const all = [
      anonymous,
      caller({}),
      caller({ institution: null }),
      caller({ institution: null, scopes: new Set() }),
      caller({ institution: 'anonymous', scopes: new Set() }),
      caller({ institution: 'null' }),
      caller({ scopes: new Set(['a']) }),
      caller({ scopes: new Set(['a,b']) }),
      caller({ scopes: new Set(['a","b']) }),
      caller({ institution: 'cqi","a', scopes: new Set(['b']) }),
      caller({ scopes: new Set() }),
    ];

    expect(new Set(all.map(rightsOf)).size).toBe(all.length);
  });
});
