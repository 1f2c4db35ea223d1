import { type Gateways, gatewaysOver } from './gateways-over';
import type { Part } from './subgraph-of';

// Each test also shows what Apollo's gateway answers: when that changes, Apollo has mended the planner, and the
// correction can go.

const products = [
  { id: '1', upc: 'a', weight: 5, prices: { EUR: 10, USD: 12 } as Record<string, number> },
  { id: '2', upc: 'b', weight: 7, prices: { EUR: 20, USD: 25 } as Record<string, number> },
];
const product = (key: Readonly<Record<string, unknown>>) =>
  products.find(({ id, upc }) => id === key.id || upc === key.upc) ?? null;

describe('over a planner that is mistaken, the gateway', () => {
  let gateways: Gateways;

  afterEach(() => gateways?.stop());

  it('comes back to a subgraph by a key that it resolves, when what it requires has come', async () => {
    gateways = await gatewaysOver({ shop: shopOfTwoKeys, stock: stockOfTwoKeys });
    const query = '{ product { cost } }';

    expect(await gateways.ours(query)).toMatchObject({ data: { product: { cost: 'weighs 5' } }, errors: undefined });
    expect(await gateways.apollos(query)).toMatchObject({
      data: { product: { cost: null } },
      errors: [{ extensions: { code: 'SUBGRAPH_ERROR' } }],
    });
  });

  it('gives what is required with arguments, and what the client asks for with others, to each', async () => {
    gateways = await gatewaysOver({ prices, shipping });
    const query = '{ products { price(currency: "USD") eur: price(currency: "EUR") shipping } }';

    expect(await gateways.ours(query)).toMatchObject({
      data: {
        products: [
          { price: 12, eur: 10, shipping: 'for 10' },
          { price: 25, eur: 20, shipping: 'for 20' },
        ],
      },
      errors: undefined,
    });
    expect((await gateways.apollos(query)).data.products[0]).toEqual({ price: 10, eur: 10, shipping: 'for 10' });
  });

  it('gives a field that is required without its arguments by their defaults', async () => {
    gateways = await gatewaysOver({ prices, shipping });
    const query = '{ products { discount(percent: 50) outlet } }';

    expect((await gateways.ours(query)).data.products[0]).toEqual({ discount: 50, outlet: 'less 10' });
    expect((await gateways.apollos(query)).data.products[0]).toEqual({ discount: 10, outlet: 'less 10' });
  });

  it('gives two fields that require one field with different arguments what each requires', async () => {
    gateways = await gatewaysOver({ prices, shipping });
    const query = 'query ($loud: Boolean) { products { shipping duty(loud: $loud) vat { rate } } }';

    const { data, errors, cost } = await gateways.ours(query, { loud: true });

    expect(errors).toBeUndefined();
    expect(data.products).toEqual([
      { shipping: 'for 10', duty: 'ON 12', vat: { rate: 'of 10 at 5' } },
      { shipping: 'for 20', duty: 'ON 25', vat: { rate: 'of 20 at 7' } },
    ]);
    // The products, their prices, and both kinds of fields in one request.
    expect(cost.subgraphCalls).toBe(3);
    expect((await gateways.apollos(query, { loud: true })).data.products[0]).not.toEqual(data.products[0]);
  });

  it('tells a required field of what is below with the arguments that it is required with', async () => {
    gateways = await gatewaysOver({ prices, shipping });
    const query = '{ products { parts { price(currency: "USD") } bundle } }';

    expect((await gateways.ours(query)).data.products[0]).toEqual({
      parts: [{ price: 25 }],
      bundle: 'with [{"price":20}]',
    });
    expect((await gateways.apollos(query)).data.products[0]).not.toMatchObject({
      parts: [{ price: 25 }],
      bundle: 'with [{"price":20}]',
    });
  });

  it('has an error, and what else was asked, for a field that the plan finds no way to', async () => {
    gateways = await gatewaysOver({ named, hollow });

    const empty = await gateways.ours('{ any { name } }');
    expect(empty.data).toEqual({ any: null });
    expect(empty.errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['any'], 'FIELD_UNREACHABLE'],
    ]);
    const partly = await gateways.ours('{ any { name } one { name } ... on Query { again: any { name } } }');
    expect(partly.data).toEqual({ any: null, one: { name: 'One' }, again: null });
    expect(partly.errors?.map(({ path }) => path)).toEqual([['any'], ['again']]);
    // A null without a word.
    expect(await gateways.apollos('{ any { name } }')).toMatchObject({ data: { any: null }, errors: undefined });
  });

  it('answers under the name that the client chose, whatever key or required field has it', async () => {
    gateways = await gatewaysOver({ prices, shipping });
    const query = '{ products { id: weight weight: colour heavy __typename: id } }';

    const { data, errors } = await gateways.ours(query);

    expect(errors).toBeUndefined();
    expect(data.products).toEqual([
      { id: 5, weight: 'red', heavy: 'at 5', __typename: '1' },
      { id: 7, weight: 'red', heavy: 'at 7', __typename: '2' },
    ]);
    expect((await gateways.apollos(query)).data).not.toEqual(data);
  });

  it('places an error under the name that the client chose', async () => {
    gateways = await gatewaysOver({ prices, shipping });
    const query = '{ products { weight: broken } }';

    const { data, errors } = await gateways.ours(query);

    expect(data.products).toEqual([{ weight: null }, { weight: null }]);
    expect(errors?.map((error) => error.path)).toEqual([
      ['products', 0, 'weight'],
      ['products', 1, 'weight'],
    ]);
  });
});

const shopOfTwoKeys: Part = {
  sdl: `
    type Query { product: Product }
    type Product @key(fields: "id", resolvable: false) @key(fields: "upc") {
      id: ID! upc: ID! weight: Int @external cost: String @requires(fields: "weight")
    }`,
  resolvers: {
    Query: { product: () => ({ id: '1', upc: 'a' }) },
    Product: {
      __resolveReference: ({ upc, weight }) => {
        if (upc === undefined) throw new Error('known by its upc only');
        return { upc, weight };
      },
      cost: ({ weight }) => `weighs ${weight}`,
    },
  },
};

const stockOfTwoKeys: Part = {
  sdl: 'type Product @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! weight: Int }',
  resolvers: { Product: { __resolveReference: product } },
};

const prices: Part = {
  sdl: `
    type Product @key(fields: "id") {
      id: ID!
      weight: Int
      colour: String
      price(currency: String!): Int
      discount(percent: Int = 10): Int
      broken: Int
      parts: [Product!]
    }`,
  resolvers: {
    Product: {
      __resolveReference: product,
      price: ({ prices }, { currency }) => prices[currency],
      colour: () => 'red',
      parts: () => [products[1]],
      discount: (_product, { percent }) => percent,
      broken: () => {
        throw new Error('broken');
      },
    },
  },
};

const shipping: Part = {
  sdl: `
    type Query { products: [Product!] }
    type Product @key(fields: "id") {
      id: ID!
      weight: Int @external
      price(currency: String!): Int @external
      discount(percent: Int = 10): Int @external
      heavy: String @requires(fields: "weight")
      shipping: String @requires(fields: "price(currency: \\"EUR\\")")
      duty(loud: Boolean): String @requires(fields: "price(currency: \\"USD\\")")
      outlet: String @requires(fields: "discount")
      vat: Vat @requires(fields: "price(currency: \\"EUR\\") weight")
      parts: [Product!] @external
      bundle: String @requires(fields: "parts { price(currency: \\"EUR\\") }")
    }
    type Vat { rate: String }`,
  resolvers: {
    Query: { products: () => products.map(({ id }) => ({ id })) },
    Product: {
      __resolveReference: (representation) => product({ id: representation.id }) && representation,
      heavy: ({ weight }) => `at ${weight}`,
      shipping: ({ price }) => `for ${price}`,
      duty: ({ price }, { loud }) => `${loud ? 'ON' : 'on'} ${price}`,
      outlet: ({ discount }) => `less ${discount}`,
      vat: ({ price, weight }) => ({ rate: `of ${price} at ${weight}` }),
      bundle: ({ parts }) => `with ${JSON.stringify(parts)}`,
    },
  },
};

const named: Part = {
  sdl: `
    type Query { one: Node }
    interface Node { id: ID! name: String }
    type Thing implements Node @key(fields: "id") { id: ID! name: String }`,
  resolvers: { Query: { one: () => ({ __typename: 'Thing', id: '1', name: 'One' }) } },
};

/** Knows the interface, and none of its types. */
const hollow: Part = {
  sdl: 'type Query { any: Node } interface Node { id: ID! }',
  resolvers: { Query: { any: () => ({ __typename: 'Thing', id: '1' }) } },
};
