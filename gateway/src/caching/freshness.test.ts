import { freshnessHeaders, leastFresh, notFresh, readFreshness } from './freshness';

describe('what a subgraph promises', () => {
  it.each([
    ['max-age=60', { maxAgeSeconds: 60, isPrivate: false }],
    ['max-age=60, public', { maxAgeSeconds: 60, isPrivate: false }],
    ['Private, Max-Age=5', { maxAgeSeconds: 5, isPrivate: true }],
    ['max-age=5, s-maxage=60', { maxAgeSeconds: 60, isPrivate: false }],
    ['max-age=60, no-store', notFresh],
    ['no-cache, max-age=60', notFresh],
    ['max-age=0, must-revalidate', notFresh],
    ['max-age=soon', notFresh],
    ['x-max-age=60', notFresh],
    ['public', notFresh],
  ])('is read from %j', (text, freshness) => {
    expect(readFreshness({ 'cache-control': text })).toEqual(freshness);
  });

  it('is nothing without the header, and less by the age an answer has already', () => {
    expect(readFreshness({})).toBe(notFresh);
    expect(readFreshness({ 'cache-control': 'max-age=60', age: '59' }).maxAgeSeconds).toBe(1);
    expect(readFreshness({ 'cache-control': 'max-age=60', age: '60' })).toBe(notFresh);
  });

  it('holds for an answer as long as for all of its parts', () => {
    const [long, own] = [
      { maxAgeSeconds: 60, isPrivate: false },
      { maxAgeSeconds: 90, isPrivate: true },
    ];

    expect(leastFresh(long, own)).toEqual({ maxAgeSeconds: 60, isPrivate: true });
    expect(leastFresh(long, notFresh).maxAgeSeconds).toBe(0);
  });

  it('is public only for what anybody may see', () => {
    const scopeOf = (isPrivate: boolean, isAnonymous: boolean) =>
      freshnessHeaders({ maxAgeSeconds: 60, isPrivate }, isAnonymous)['cache-control'];

    expect(scopeOf(false, true)).toBe('max-age=60, public');
    for (const [isPrivate, isAnonymous] of [
      [true, true],
      [false, false],
      [true, false],
    ] as const)
      expect(scopeOf(isPrivate, isAnonymous)).toBe('max-age=60, private');
  });
});
