import { type GraphQLError, Kind, parse } from 'graphql';
import type { AskedFields } from './asked-fields';
import type { Execution } from './execution';
import { reportUnasked, unaskedFields } from './unasked-fields';

const asked = (fields: Record<string, object>): AskedFields =>
  new Map(Object.entries(fields).map(([name, inner]) => [name, asked(inner as Record<string, object>)]));

function pathsOf(source: string, fields: Record<string, object>, data: Record<string, unknown>): string[] {
  const [definition] = parse(source).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const { selectionSet } = definition;
  const unasked = unaskedFields({ selectionSet, fragments: new Map(), isTrue: () => false }, asked(fields));
  const execution = { data, errors: [] as GraphQLError[] } as unknown as Execution;
  reportUnasked(unasked, execution, (typename, condition) => typename === condition);
  return execution.errors.map(({ path }) => path?.join('.') ?? '');
}

describe('fields that no fetch asks for', () => {
  it('are told of where an object has come, in lists too', () => {
    const data = { list: [[{ id: 1 }], null, [{ id: 2 }]] };

    expect(pathsOf('{ list { id name } }', { list: { id: {} } }, data)).toEqual(['list.0.0.name', 'list.2.0.name']);
  });

  it('are told of for objects of the type only that they are selected for', () => {
    const data = { list: [{ __typename: 'A' }, { __typename: 'B' }] };

    expect(pathsOf('{ list { ... on A { name } } }', { list: {} }, data)).toEqual(['list.0.name']);
  });

  it('are not told of when a condition leaves them out, or the schema itself is asked', () => {
    expect(pathsOf('{ a @include(if: $x) __typename __schema { queryType { name } } }', {}, {})).toEqual([]);
  });

  it('are all that is asked of the root, when the plan is empty', () => {
    expect(pathsOf('{ a { b } c: d ... on Query { e } }', {}, {})).toEqual(['a', 'c', 'e']);
  });
});
