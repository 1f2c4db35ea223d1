import { buildSchema, parse } from 'graphql';
import { cacheHintOf } from './cache-hint-of';

const schema = buildSchema(`
  enum CacheControlScope { PUBLIC PRIVATE }
  directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean)
    on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  scalar _Any
  union _Entity = Port | Pier
  type Query {
    _entities(representations: [_Any!]!): [_Entity]!
    port: Port
    pier: Pier
    tide: Float
    moon: Float @cacheControl(maxAge: 600)
    ship: Ship @cacheControl(maxAge: 20)
  }
  type Mutation { sink: Ship @cacheControl(maxAge: 20) }
  type Port @cacheControl(maxAge: 60) { name: String ship: Ship crew: [Pier] pier: Pier @cacheControl(inheritMaxAge: true) toll: Int @cacheControl(maxAge: 5) pilot: String @cacheControl(scope: PRIVATE) }
  type Pier { name: String }
  interface Ship @cacheControl(maxAge: 30) { name: String }
  type Ferry implements Ship { name: String toll: Int @cacheControl(maxAge: 7) }
`);

describe('the hint of an operation', () => {
  it.each([
    ['{ port { name } }', 60, false],
    ['{ port { name ship { name } } }', 30, false],
    ['{ port { name toll } }', 5, false],
    ['{ port { name pilot } }', 60, true],
    ['{ port { pier { name } } }', 60, false],
    ['{ ship { name } }', 20, false],
    ['{ ship { ... on Ferry { toll } } }', 7, false],
    ['{ port { ...F } } fragment F on Port { toll }', 5, false],
    ['{ moon }', 600, false],
    ['{ moon port { name } __typename }', 60, false],
    ['query ($r: [_Any!]!) { _entities(representations: $r) { ... on Port { name } } }', 60, false],
    ['query ($r: [_Any!]!) { a: _entities(representations: $r) { ... on Port { ship { name } } } }', 30, false],
  ])('is the least of what it names: %s', (source, maxAge, isPrivate) => {
    expect(cacheHintOf(schema, parse(source), undefined)).toEqual({ maxAge, isPrivate });
  });

  it.each([
    '{ pier { name } }',
    '{ tide }',
    '{ moon tide }',
    '{ port { crew { name } } }',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Port { name } ... on Pier { name } } }',
    'mutation { sink { name } }',
    '{ __typename }',
  ])('is none where anything it names has none: %s', (source) => {
    expect(cacheHintOf(schema, parse(source), undefined)).toBeUndefined();
  });

  it('is of the operation that is asked for', () => {
    const document = parse('query A { moon } query B { tide }');

    expect(cacheHintOf(schema, document, 'A')?.maxAge).toBe(600);
    expect(cacheHintOf(schema, document, 'B')).toBeUndefined();
  });
});
