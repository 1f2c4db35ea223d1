import { BoundedCache } from './bounded-cache';

describe('a bounded cache', () => {
  it('lets go of what was not used for longest when all weighs too much', () => {
    const cache = new BoundedCache<string>(10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 4);
    cache.get('a');
    cache.set('c', 'C', 4);

    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  });

  it('weighs a value that is put in again once', () => {
    const cache = new BoundedCache<string>(10);
    for (let round = 0; round < 5; round += 1) cache.set('a', 'A', 4);
    cache.set('b', 'B', 6);

    expect([cache.get('a'), cache.get('b')]).toEqual(['A', 'B']);
  });

  it('keeps what it has when something heavier than all of it comes', () => {
    const cache = new BoundedCache<string>(10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 11);

    expect([cache.get('a'), cache.get('b')]).toEqual(['A', undefined]);
  });
});
