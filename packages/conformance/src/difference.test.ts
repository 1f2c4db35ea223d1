import { difference } from './difference';
import { sample } from './sample';

describe('the difference of two lists of ids', () => {
  it('is none where they are the same', () => {
    expect(difference(['a', 'b'], ['a', 'b'])).toBeNull();
    expect(difference([], [])).toBeNull();
  });

  it('names the first row that differs, or is missing, or is too much', () => {
    expect(difference(['a', 'c'], ['a', 'b'])).toBe('row 2 is c where b is expected (2 rows, expected 2)');
    expect(difference(['a'], ['a', 'b'])).toBe('row 2 is missing where b is expected (1 rows, expected 2)');
    expect(difference(['a', 'b'], ['a'])).toBe('row 2 is b where none is expected (2 rows, expected 1)');
  });

  it('overlooks rows behind those that are expected, where more may follow', () => {
    expect(difference(['a', 'b'], ['a'], true)).toBeNull();
    expect(difference(['b'], ['a'], true)).not.toBeNull();
    expect(difference([], ['a'], true)).not.toBeNull();
  });
});

describe('a sample', () => {
  it('is everything where that is no more than asked', () => {
    expect(sample([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(sample([], 3)).toEqual([]);
  });

  it('is spread evenly, each item once, with the first and the last', () => {
    const items = Array.from({ length: 1_000 }, (_, index) => index);
    const taken = sample(items, 50);
    expect(new Set(taken).size).toBe(50);
    expect([taken[0], taken.at(-1)]).toEqual([0, 999]);
    const steps = taken.slice(1).map((item, index) => item - (taken[index] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
  });
});
