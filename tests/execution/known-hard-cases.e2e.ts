import { type Gateways, gatewaysOver } from './gateways-over';
import type { Part } from './subgraph-of';

// Small graphs that federation routers are known to answer wrongly.
describe('the gateway answers rightly', () => {
  let gateways: Gateways;

  afterEach(() => gateways?.stop());

  const answer = async (parts: Record<string, Part>, query: string): Promise<unknown> => {
    gateways = await gatewaysOver(parts);
    const { data, errors } = await gateways.ours(query);
    expect(errors).toBeUndefined();
    return data;
  };

  it('from the subgraph that has overridden a field', async () => {
    const old: Part = {
      sdl: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! name: String }',
      resolvers: { Query: { thing: () => ({ id: '1', name: 'old' }) } },
    };
    const taken: Part = {
      sdl: 'type Thing @key(fields: "id") { id: ID! name: String @override(from: "old") }',
      resolvers: { Thing: { __resolveReference: ({ id }) => ({ id, name: 'new' }) } },
    };

    expect(await answer({ old, taken }, '{ thing { name } }')).toEqual({ thing: { name: 'new' } });
  });

  it('with the real type of an interface object', async () => {
    const real: Part = {
      sdl: 'interface Node @key(fields: "id") { id: ID! } type Thing implements Node @key(fields: "id") { id: ID! name: String }',
      resolvers: {
        Node: { __resolveReference: ({ id }) => ({ __typename: 'Thing', id, name: 'real' }) },
        Thing: { __resolveReference: ({ id }) => ({ id, name: 'real' }) },
      },
    };
    const rating: Part = {
      sdl: 'type Query { node: Node } type Node @interfaceObject @key(fields: "id") { id: ID! stars: Int }',
      resolvers: {
        Query: { node: () => ({ id: '1', stars: 5 }) },
        Node: { __resolveReference: ({ id }) => ({ id, stars: 5 }) },
      },
    };

    expect(await answer({ real, rating }, '{ node { __typename stars ... on Thing { name } } }')).toEqual({
      node: { __typename: 'Thing', stars: 5, name: 'real' },
    });
  });

  it('when one required field requires another', async () => {
    const first: Part = {
      sdl: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! a: Int }',
      resolvers: {
        Query: { thing: () => ({ id: '1', a: 1 }) },
        Thing: { __resolveReference: ({ id }) => ({ id, a: 1 }) },
      },
    };
    const second: Part = {
      sdl: 'type Thing @key(fields: "id") { id: ID! a: Int @external b: Int @requires(fields: "a") }',
      resolvers: { Thing: { __resolveReference: (given) => given, b: ({ a }) => a + 1 } },
    };
    const third: Part = {
      sdl: 'type Thing @key(fields: "id") { id: ID! b: Int @external c: Int @requires(fields: "b") }',
      resolvers: { Thing: { __resolveReference: (given) => given, c: ({ b }) => b + 1 } },
    };

    expect(await answer({ first, second, third }, '{ thing { c } }')).toEqual({ thing: { c: 3 } });
  });

  it('over a chain of keys', async () => {
    const byId: Part = {
      sdl: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }',
      resolvers: { Query: { thing: () => ({ id: '1' }) }, Thing: { __resolveReference: ({ id }) => ({ id }) } },
    };
    const both: Part = {
      sdl: 'type Thing @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }',
      resolvers: { Thing: { __resolveReference: ({ id }) => ({ id, code: `c${id}` }) } },
    };
    const byCode: Part = {
      sdl: 'type Thing @key(fields: "code") { code: ID! name: String }',
      resolvers: { Thing: { __resolveReference: ({ code }) => ({ code, name: `is ${code}` }) } },
    };

    expect(await answer({ byId, both, byCode }, '{ thing { name } }')).toEqual({ thing: { name: 'is c1' } });
  });

  it('when an entity is not known where the rest of it is', async () => {
    const list: Part = {
      sdl: 'type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! }',
      resolvers: { Query: { things: () => [{ id: '1' }, null, { id: '2' }] } },
    };
    const names: Part = {
      sdl: 'type Thing @key(fields: "id") { id: ID! name: String }',
      resolvers: { Thing: { __resolveReference: ({ id }) => (id === '1' ? null : { id, name: 'two' }) } },
    };

    expect(await answer({ list, names }, '{ things { id name } }')).toEqual({
      things: [{ id: '1', name: null }, null, { id: '2', name: 'two' }],
    });
  });

  it('when a value comes from two subgraphs, each with a part of it', async () => {
    const one: Part = {
      sdl: 'type Query { both: Both @shareable } type Both { id: ID! @shareable a: Int }',
      resolvers: { Query: { both: () => ({ id: '1', a: 1 }) } },
    };
    const other: Part = {
      sdl: 'type Query { both: Both @shareable } type Both { id: ID! @shareable b: Int }',
      resolvers: { Query: { both: () => ({ id: '1', b: 2 }) } },
    };

    expect(await answer({ one, other }, '{ both { id a b } }')).toEqual({ both: { id: '1', a: 1, b: 2 } });
  });

  it('when mutations of several subgraphs follow each other', async () => {
    const log: string[] = [];
    const part = (name: string): Part => ({
      sdl: `type Query { ${name}: Int } type Mutation { ${name}(step: Int!): Int }`,
      resolvers: { Mutation: { [name]: (_root, { step }) => log.push(`${name}${step}`) } },
    });

    expect(
      await answer(
        { add: part('add'), take: part('take') },
        'mutation { a: add(step: 1) b: take(step: 2) c: add(step: 3) d: take(step: 4) }',
      ),
    ).toEqual({ a: 1, b: 2, c: 3, d: 4 });
    expect(log).toEqual(['add1', 'take2', 'add3', 'take4']);
  });

  it('when the subgraphs know different members of a union', async () => {
    const few: Part = {
      sdl: 'type Query { few: Any } union Any = A | B type A @shareable { x: Int } type B @shareable { y: Int }',
      resolvers: { Query: { few: () => ({ __typename: 'A', x: 1 }) } },
    };
    const many: Part = {
      sdl: 'type Query { many: Any } union Any = A | C type A @shareable { x: Int } type C @shareable { z: Int }',
      resolvers: { Query: { many: () => ({ __typename: 'C', z: 3 }) } },
    };

    expect(
      await answer(
        { few, many },
        '{ few { ... on A { x } ... on C { z } } many { __typename ... on B { y } ... on C { z } } }',
      ),
    ).toEqual({ few: { x: 1 }, many: { __typename: 'C', z: 3 } });
  });
});
