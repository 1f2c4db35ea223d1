import { applyRewrites } from './rewrites';

const isTypeOf = (typename: unknown, condition: string) => typename === condition;

describe('rewrites of a plan', () => {
  it('set a value in each object of the type, in lists too', () => {
    const data = { items: [{ __typename: 'Circle' }, null, { __typename: 'Square' }] };
    applyRewrites(
      [{ kind: 'ValueSetter', path: ['items', '... on Circle', '__typename'], setValueTo: 'Shape' }],
      data,
      isTypeOf,
    );

    expect(data).toEqual({ items: [{ __typename: 'Shape' }, null, { __typename: 'Square' }] });
  });

  it('rename a value whatever it is, and where the type is not told', () => {
    const data = { one: { alias: 0 }, other: { alias: null }, none: {} };
    const rename = (name: string) => ({
      kind: 'KeyRenamer' as const,
      path: [name, '... on T', 'alias'],
      renameKeyTo: 'field',
    });
    applyRewrites([rename('one'), rename('other'), rename('none')], data, isTypeOf);

    expect(data).toEqual({ one: { field: 0 }, other: { field: null }, none: {} });
  });
});
