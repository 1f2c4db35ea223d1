import { copyOf, mergeInto } from './merge-into';

describe('what two subgraphs answer about one object', () => {
  it('is kept together, down to what is in its objects and lists', () => {
    const target = { id: 'a', name: { fr: 'un' }, rows: [{ x: 1 }, null, [{ y: 1 }]], only: null };
    mergeInto(target, { name: { en: 'one' }, rows: [{ z: 2 }, { x: 3 }, [{ z: 4 }]], only: { new: true } });

    expect(target).toEqual({
      id: 'a',
      name: { fr: 'un', en: 'one' },
      rows: [{ x: 1, z: 2 }, { x: 3 }, [{ y: 1, z: 4 }]],
      only: { new: true },
    });
  });

  it('replaces a list by one of another length', () => {
    const target = { rows: [{ x: 1 }] };
    mergeInto(target, { rows: [] });

    expect(target).toEqual({ rows: [] });
  });

  it('changes nothing when it is the same object', () => {
    const target = { rows: [{ x: 1 }] };
    mergeInto(target, target);

    expect(target).toEqual({ rows: [{ x: 1 }] });
  });

  it('never reaches what all objects inherit', () => {
    const target = {};
    mergeInto(target, JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));

    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(copyOf(target))).toEqual(['__proto__', 'constructor']);
  });
});
