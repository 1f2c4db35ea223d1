import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { products, reviews, users } from './catalog';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])';

export const sdlBySubgraph = {
  accounts: `${link}
    type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `${link}
    type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  products: `${link}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `${link}
    type Review @key(fields: "id") { id: ID! body: String product: Product author: User }
    type User @key(fields: "id") { id: ID! username: String @shareable reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
} as const;

export type ShopSubgraph = keyof typeof sdlBySubgraph;

interface ById {
  readonly id: string;
}
interface ByUpc {
  readonly upc: string;
}

const resolvers: Record<ShopSubgraph, unknown> = {
  accounts: {
    Query: {
      me: () => users[0],
      user: (_: unknown, { id }: ById) => users.find((user) => user.id === id),
      users: () => users,
    },
    User: { __resolveReference: ({ id }: ById) => users.find((user) => user.id === id) },
  },
  inventory: {
    Product: {
      __resolveReference: (reference: ByUpc) => ({
        ...reference,
        inStock: products.find(({ upc }) => upc === reference.upc)?.inStock,
      }),
      shippingEstimate: ({ price, weight }: { price: number; weight: number }) =>
        price > 1_000 ? 0 : Math.round(weight * 0.5),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: (reference: ByUpc) => products.find(({ upc }) => upc === reference.upc) },
  },
  reviews: {
    Review: {
      __resolveReference: ({ id }: ById) => reviews.find((review) => review.id === id),
      product: ({ productUpc }: { productUpc: string }) => ({ upc: productUpc }),
      author: ({ authorId }: { authorId: string }) => ({ id: authorId }),
    },
    User: {
      __resolveReference: ({ id }: ById) => ({ id }),
      username: ({ id }: ById) => users.find((user) => user.id === id)?.username,
      reviews: ({ id }: ById) => reviews.filter(({ authorId }) => authorId === id),
    },
    Product: {
      __resolveReference: ({ upc }: ByUpc) => ({ upc }),
      reviews: ({ upc }: ByUpc) => reviews.filter(({ productUpc }) => productUpc === upc),
    },
  },
};

export function schemaOf(subgraph: ShopSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(sdlBySubgraph[subgraph]), resolvers: resolvers[subgraph] as never }]);
}
