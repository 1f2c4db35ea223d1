import { graphql } from 'graphql';
import { Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { buildSchema } from './build-schema';
import { defineSubgraph } from './define-subgraph';

@Directive('@key(fields: "id")')
@ObjectType()
class Port {
  @Field(() => ID)
  id!: string;
}

@Resolver(() => Port)
class PilotResolver {
  @Query(() => Port, { nullable: true })
  port(): null {
    return null;
  }

  @FieldResolver(() => String, { nullable: true })
  pilot(): string {
    return 'pilot';
  }
}

@Resolver(() => Port)
class CustomsResolver {
  @Query(() => Port, { nullable: true })
  customsPort(): null {
    return null;
  }

  @FieldResolver(() => String, { nullable: true })
  customs(): string {
    return 'customs';
  }
}

function subgraph(name: string, resolver: new () => object, resolvable: boolean) {
  return defineSubgraph({
    name,
    owner: 'test',
    defaultPort: 0,
    resolvers: [resolver],
    references: resolvable ? { Port: ({ id }: { id: string }) => ({ id }) } : {},
    entities: [],
    migrations: [],
    seeds: [],
    context: () => ({}),
  });
}

describe('buildSchema', () => {
  it('gives two subgraphs of one process that share a class only their own fields', () => {
    const pilots = buildSchema(subgraph('pilots', PilotResolver, true)).sdl;
    const customs = buildSchema(subgraph('customs', CustomsResolver, true)).sdl;
    const pilotsAgain = buildSchema(subgraph('pilots', PilotResolver, true)).sdl;

    expect(customs).toContain('customs: String');
    expect(customs).not.toContain('pilot');
    expect(pilotsAgain).toBe(pilots);
  });

  it('marks a keyed type without a reference resolver as not resolvable', () => {
    expect(buildSchema(subgraph('a', PilotResolver, false)).sdl).toContain('@key(fields: "id", resolvable: false)');
    expect(buildSchema(subgraph('b', PilotResolver, true)).sdl).toContain('type Port @key(fields: "id") {');
  });

  it('answers null for a keyed type without a reference resolver, whatever id is asked for', async () => {
    const entered = (resolvable: boolean) =>
      graphql({
        schema: buildSchema(subgraph('a', PilotResolver, resolvable)).schema,
        source: '{ _entities(representations: [{ __typename: "Port", id: "any" }]) { ... on Port { id pilot } } }',
      });
    expect(await entered(false)).toEqual({ data: { _entities: [null] } });
    expect(await entered(true)).toEqual({ data: { _entities: [{ id: 'any', pilot: 'pilot' }] } });
  });

  it('refuses a reference to a type that is not in the schema', () => {
    const definition = { ...subgraph('c', PilotResolver, true), references: { Lighthouse: () => null } };
    expect(() => buildSchema(definition)).toThrow(
      'entity Lighthouse is not in the schema; add its class to orphanedTypes',
    );
  });
});
