import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { contend, shopUrls } from './contender';
import { smallQuery } from './operations';

// What somebody would write by hand for just these two queries: the fewest calls, and nothing that a gateway has to do.
interface User {
  id: string;
  username?: string;
  name?: string;
  reviews?: Review[];
}
interface Review {
  id: string;
  body: string;
  product?: Product;
  author?: User;
}
interface Product {
  upc: string;
  name?: string;
  price?: number;
  weight?: number;
  inStock?: boolean;
  shippingEstimate?: number;
  reviews?: Review[];
}

const pools = new Map(
  [...shopUrls()].map(([name, url]) => [name, new Pool(new URL(url).origin, { connections: 256 })]),
);

async function ask<Data>(subgraph: string, query: string, variables: object = {}): Promise<Data> {
  const { body } = await (pools.get(subgraph) as Pool).request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await body.json()) as { data: Data }).data;
}

async function small(): Promise<object> {
  const [{ me }, { topProducts }] = await Promise.all([
    ask<{ me: User }>('accounts', '{ me { id name username } }'),
    ask<{ topProducts: Product[] }>('products', '{ topProducts(first: 1) { upc name price } }'),
  ]);
  return { me, topProducts };
}

const deep = 'reviews { id body author { id username reviews { id body product { upc } } } }';
const reviewsQuery = `query ($u: [_Any!]!, $p: [_Any!]!) {
  users: _entities(representations: $u) { ... on User { reviews { id body product { upc ${deep} } } } }
  products: _entities(representations: $p) { ... on Product { ${deep} } }
}`;

async function large(): Promise<object> {
  const [{ users }, { topProducts }] = await Promise.all([
    ask<{ users: User[] }>('accounts', '{ users { id username name } }'),
    ask<{ topProducts: Product[] }>('products', '{ topProducts(first: 5) { upc name price weight } }'),
  ]);
  const linked = await ask<{ users: User[]; products: Product[] }>('reviews', reviewsQuery, {
    u: users.map(({ id }) => ({ __typename: 'User', id })),
    p: topProducts.map(({ upc }) => ({ __typename: 'Product', upc })),
  });
  const ids = new Set<string>();
  const upcs = new Set(topProducts.map(({ upc }) => upc));
  const note = (reviews: Review[] = []): void => {
    for (const { author, product } of reviews) {
      if (author) ids.add(author.id);
      if (product) upcs.add(product.upc);
      note(author?.reviews);
      note(product?.reviews);
    }
  };
  for (const one of [...linked.users, ...linked.products]) note(one.reviews);
  const [authors, details] = await Promise.all([
    ask<{ _entities: User[] }>(
      'accounts',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { id name } } }',
      {
        r: [...ids].map((id) => ({ __typename: 'User', id })),
      },
    ),
    ask<{ _entities: Product[] }>(
      'products',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { upc name price weight } } }',
      { r: [...upcs].map((upc) => ({ __typename: 'Product', upc })) },
    ),
  ]);
  const stock = await ask<{ _entities: Product[] }>(
    'inventory',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { upc inStock shippingEstimate } } }',
    { r: details._entities.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight })) },
  );
  const nameById = new Map(authors._entities.map(({ id, name }) => [id, name]));
  const productByUpc = new Map(
    details._entities.map((detail, index) => [detail.upc, { ...detail, ...stock._entities[index] }]),
  );
  const product = ({ upc, reviews }: Product): Product => ({
    ...(productByUpc.get(upc) as Product),
    ...(reviews && { reviews: reviews.map(review) }),
  });
  const author = ({ id, username, reviews }: User): User => ({
    id,
    username: username as string,
    name: nameById.get(id) as string,
    ...(reviews && { reviews: reviews.map(review) }),
  });
  const review = ({ id, body, product: of, author: by }: Review): Review => ({
    id,
    body,
    ...(of && { product: product(of) }),
    ...(by && { author: author(by) }),
  });
  return {
    users: users.map((user, index) => ({ ...user, reviews: linked.users[index]?.reviews?.map(review) })),
    topProducts: topProducts.map(({ upc }, index) => product({ upc, reviews: linked.products[index]?.reviews ?? [] })),
  };
}

contend(async () => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
      const data = await (query === smallQuery ? small() : large());
      const text = Buffer.from(JSON.stringify({ data }));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(text.length) }).end(text);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
