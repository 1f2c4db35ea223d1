import {
  buildASTSchema,
  type DocumentNode,
  extendSchema,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql';

type Row = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a test knows what its own resolvers are given.
export type Resolvers = Readonly<Record<string, Readonly<Record<string, (source: any, args: any) => unknown>>>>;

/** What a subgraph publishes, and how it resolves that; `__resolveReference` finds an entity. */
export interface Part {
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

/** A subgraph as its owner would run it; written by hand, so that nothing of Apollo's is on both sides. */
export function subgraphOf({ sdl, resolvers }: Part): GraphQLSchema {
  const parsed = parse(sdl);
  const entities = parsed.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.directives?.some(({ name }) => name.value === 'key')
      ? [node.name.value]
      : [],
  );
  const plain = visit(parsed, { Directive: () => null }) as DocumentNode;
  const references =
    entities.length > 0
      ? `scalar _Any union _Entity = ${entities.join(' | ')} extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`
      : 'scalar _Any';
  const withQuery = plain.definitions.some((node) => 'name' in node && node.name?.value === 'Query')
    ? plain
    : { ...plain, definitions: [...plain.definitions, ...parse('type Query { _none: Int }').definitions] };
  const schema = extendSchema(buildASTSchema(withQuery, { assumeValid: true }), parse(references));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: Row) => String(__typename);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolvers[type.name]?.[field.name];
      if (resolve) field.resolve = resolve;
    }
  }
  const field = schema.getQueryType()?.getFields()._entities;
  if (field)
    field.resolve = (_root, { representations }: { representations: Row[] }) =>
      representations.map((representation) => {
        const typename = String(representation.__typename);
        const resolve = resolvers[typename]?.__resolveReference;
        if (!resolve) throw new Error(`${typename} is not resolved here`);
        const row = resolve(representation, {}) as Row | null;
        return row && { __typename: typename, ...row };
      });
  return schema;
}
