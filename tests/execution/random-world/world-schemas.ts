import {
  buildASTSchema,
  buildSchema,
  type DocumentNode,
  extendSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  printSchema,
  visit,
} from 'graphql';
import type { World, WorldField, WorldType } from './world';
import { codeOf, computedValue, fieldValue, isKnown, keyOfCode, neededValue, type WorldObject } from './world-data';
import { keyNames, worldSdl } from './world-sdl';

type Resolve = (type: WorldType, field: WorldField, source: WorldObject, n: number) => unknown;

/** A subgraph of the world that can be executed; written by hand, so that nothing of Apollo's is on both sides. */
export function subgraphSchema(world: World, subgraph: number): GraphQLSchema {
  const plain = visit(parse(worldSdl(world, subgraph)), {
    Directive: () => null,
    SchemaExtension: () => null,
    ObjectTypeExtension: (node) => node,
  }) as DocumentNode;
  const entities = [...world.types.values()].filter(
    (type) =>
      type.kind === 'entity' && plain.definitions.some((node) => 'name' in node && node.name?.value === type.name),
  );
  const schema = extendSchema(
    buildASTSchema(plain, { assumeValid: true }),
    parse(
      entities.length > 0
        ? `scalar _Any union _Entity = ${entities.map(({ name }) => name).join(' | ')} extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`
        : 'scalar _Any',
    ),
  );
  attachResolvers(world, schema, (type, field, source, n) => {
    if (type.kind === 'entity' && !isKnown(world, type, source.key, subgraph)) return null;
    if (field.requires) return computedValue(field, source.given?.[field.requires.field]);
    return fieldValue(world, source, field, n);
  });
  const references = schema.getQueryType()?.getFields()._entities;
  if (references)
    references.resolve = (_root, { representations }: { representations: Record<string, unknown>[] }) =>
      representations.map((representation) => referenced(world, subgraph, representation));
  return schema;
}

function referenced(world: World, subgraph: number, representation: Record<string, unknown>): WorldObject | null {
  const type = world.types.get(String(representation.__typename)) as WorldType;
  const usable = keyNames(type, subgraph).find((name) => name in representation);
  if (usable === undefined) throw new Error(`no key of ${type.name} in ${JSON.stringify(representation)}`);
  const key = usable === 'code' ? keyOfCode(String(representation.code)) : String(representation.id);
  return isKnown(world, type, key, subgraph) ? { __typename: type.name, key, given: representation } : null;
}

/** One schema over all the data: what clients see, answered by graphql-js alone. */
export function wholeSchema(world: World, apiSchema: GraphQLSchema): GraphQLSchema {
  const schema = buildSchema(printSchema(apiSchema));
  attachResolvers(world, schema, (type, field, source, n) => wholeValue(world, type, field, source, n));
  return schema;
}

/**
 * The same with every null allowed and every null that is not allowed a failure at its own place: shows all
 * that can go wrong in an answer, where the other stops at the first error of an object.
 */
export function tellingSchema(world: World, apiSchema: GraphQLSchema): GraphQLSchema {
  const schema = buildSchema(printSchema(apiSchema).replaceAll('!', ''));
  attachResolvers(world, schema, (type, field, source, n) =>
    failForNull(field.type, wholeValue(world, type, field, source, n)),
  );
  return schema;
}

function wholeValue(world: World, type: WorldType, field: WorldField, source: WorldObject, n: number): unknown {
  const [owner = 0] = field.owners;
  if (type.kind === 'entity' && !isKnown(world, type, source.key, owner)) return null;
  if (field.requires) return computedValue(field, neededValue(world, source, type, field));
  return fieldValue(world, source, field, n);
}

function failForNull(type: string, value: unknown): unknown {
  if (value === null) return type.endsWith('!') ? new Error('null where it may not be') : null;
  const inner = type.replace(/!$/, '');
  if (!Array.isArray(value) || !inner.startsWith('[')) return value;
  return value.map((item) => failForNull(inner.slice(1, -1), item));
}

function attachResolvers(world: World, schema: GraphQLSchema, resolve: Resolve): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: WorldObject) => value.__typename;
    const known = world.types.get(type.name);
    if (!isObjectType(type) || isInterfaceType(type) || !known) continue;
    for (const field of Object.values(type.getFields())) {
      const own = known.fields.find(({ name }) => name === field.name);
      const resolver: GraphQLFieldResolver<WorldObject | undefined, unknown> = (source, args) => {
        const object = source ?? { __typename: type.name, key: type.name };
        if (own) return resolve(known, own, object, Number(args.n ?? 0));
        if (field.name === 'code') return codeOf(object.key);
        return field.name === 'id' ? object.key : null;
      };
      field.resolve = resolver;
    }
  }
}
