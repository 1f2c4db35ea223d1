import { composeServices } from '@apollo/composition';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { readCostRules } from './cost-rules';
import { costOfOperation, type OperationCost } from './operation-cost';

const schema = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: ["@key", { name: "@cost", as: "@price" }, "@listSize"]
    )
  type Query {
    shop: Shop
    wares(first: Int, last: Int, named: Named): WareConnection
    plain: [Ware!]
    top: [Ware!] @listSize(assumedSize: 7)
    sliced(limit: Int = 3): [Ware!] @listSize(slicingArguments: ["limit"])
    sized(limit: Int): Box @listSize(slicingArguments: ["limit"], assumedSize: 4, sizedFields: ["wares"], requireOneSlicingArgument: false)
    search(words: [String!] @price(weight: 2), filter: Filter @price(weight: 3)): Int
    thing: Thing
  }
  type Mutation { sell: Ware }
  type Shop @price(weight: 5) { name: String @price(weight: 4) wares: [Ware!]! }
  type WareConnection { nodes: [Ware!]! edges: [WareEdge!]! totalCount: Int }
  type WareEdge { node: Ware! }
  type Box { wares: [Ware!]! others: [Ware!]! }
  type Ware @key(fields: "id") { id: ID! colour: Colour dimensions: [Int!] shop: Shop wares: [Ware!] }
  type Machine { watts: Int ware: Ware }
  union Thing = Shop | Machine
  enum Colour @price(weight: 2) { RED }
  input Named { name: String }
  input Filter { name: String @price(weight: 6) inner: Filter }
`;

const { supergraphSdl, errors } = composeServices([{ name: 'shop', url: 'http://shop', typeDefs: parse(schema) }]);
if (!supergraphSdl) throw new Error(String(errors));
const rules = readCostRules(parse(supergraphSdl));

function cost(source: string, variables = {}): OperationCost {
  const document = parse(source);
  return costOfOperation(rules, document, getOperationAST(document) as OperationDefinitionNode)(variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['an object is 1 and its scalars nothing', '{ wares { totalCount } }', 1],
    ['a type may say its weight, and a field in its place', '{ shop { name } }', 5 + 4],
    ['an enum may say its weight', '{ top { colour } }', 7 * (1 + 2)],
    ['a list nobody sized is taken for 10 rows', '{ plain { id } }', 10],
    ['a list may say what to assume', '{ top { id } }', 7],
    ['a page of a connection is as long as asked', '{ wares(first: 5) { nodes { id } } }', 1 + 5],
    ['a page may be counted from the end', '{ wares(last: 6) { nodes { id } } }', 1 + 6],
    ['a page nobody sized has the usual rows', '{ wares { nodes { id } } }', 1 + 20],
    ['edges cost as well', '{ wares(first: 5) { edges { node { id } } nodes { id } } }', 1 + 5 * 2 + 5],
    ['lists multiply', '{ wares(first: 5) { nodes { wares { id } } } }', 1 + 5 * (1 + 10)],
    ['the default of an argument is a size', '{ sliced { id } }', 3],
    ['sized lists below a field', '{ sized(limit: 8) { wares { id } others { id } } }', 1 + 8 + 10],
    ['an assumed size where none is given', '{ sized { wares { id } } }', 1 + 4],
    ['an argument where it is given, for each value', '{ search(words: ["a", "b"]) }', 2 + 2],
    ['an input object, with its fields', '{ search(filter: { name: "a", inner: { name: "b" } }) }', 3 + 6 + (1 + 6)],
    ['an input object without a weight', '{ wares(first: 1, named: { name: "a" }) { totalCount } }', 1 + 1],
    ['a union costs as its dearest type', '{ thing { __typename } }', 5],
    [
      'fragments for several types count together',
      '{ thing { ... on Shop { name } ... on Machine { ware { id } } } }',
      5 + 4 + 1,
    ],
    ['a mutation', 'mutation { sell { id } }', 10 + 1],
    ['introspection nothing', '{ __schema { types { name } } __typename }', 0],
    ['what is not asked for', '{ plain @skip(if: true) { id } top @include(if: true) { id } }', 7],
  ])('counts %s', (_what, source, expected) => {
    expect(cost(source).estimated).toBe(expected);
  });

  it('takes variables, or their defaults, for sizes and conditions', () => {
    const query =
      'query ($n: Int = 30, $with: Boolean = true) { wares(first: $n) { nodes @include(if: $with) { id } } }';
    expect(cost(query).estimated).toBe(31);
    expect(cost(query, { n: 2 }).estimated).toBe(3);
    expect(cost(query, { n: 2, with: false }).estimated).toBe(1);
  });

  it('takes a size that cannot be for the usual one, which the list refuses', () => {
    expect(cost('{ wares(first: -5) { nodes { id } } }').estimated).toBe(1 + 20);
  });

  it('refuses a list that must be given one size and is given none', () => {
    expect(() => cost('{ sliced(limit: null) { id } }')).toThrow(
      'sliced must be given exactly one of limit, but got: none.',
    );
  });

  it('counts fragments inside each other as often as they are spread, at once', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Ware { shop { wares { ...G${i} } ...H${i} } }
      fragment G${i} on Ware { ...F${i + 1} ...F${i + 1} } fragment H${i} on Shop { wares { ...G${i} } }`,
    );
    const document = `{ top { ...F0 } } ${fragments.join(' ')} fragment F40 on Ware { id }`;
    expect(cost(document).estimated).toBe(Number.MAX_SAFE_INTEGER);
    const doubled = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    expect(cost(`{ ...F0 } ${doubled.join(' ')} fragment F30 on Query { wares { totalCount } }`).estimated).toBe(
      2 ** 30,
    );
  });

  it('tells what an answer came to by the rows that came', () => {
    const query = `{
      wares(first: 50) { nodes { id ...Colour colour } edges { node { id } } }
      none: plain { id }
      thing { ... on Machine { watts ware { id } } ... on Shop { name } }
    } fragment Colour on Ware { colour shop { name } }`;
    const data = {
      wares: {
        nodes: [
          { id: 1, colour: 'RED', shop: null },
          { id: 2, colour: null, shop: { name: 'x' } },
        ],
        edges: [],
      },
      none: null,
      thing: { watts: 3, ware: { id: 1 } },
    };
    // The connection; a ware with a colour; a ware with a shop that has a name; a thing, and a ware.
    expect(cost(query).actual(data)).toBe(1 + (1 + 2) + (1 + 5 + 4) + 5 + 1);
    expect(cost(query).actual(null)).toBe(0);
    expect(cost('mutation { sell { id } }').actual({ sell: { id: 1 } })).toBe(11);
  });
});
