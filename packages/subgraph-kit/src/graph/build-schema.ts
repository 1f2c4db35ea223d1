import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { cacheControlSdl } from '../caching/cache-control-sdl';
import type { SubgraphDefinition } from './define-subgraph';
import { withIsolatedMetadata } from './isolated-metadata';

const federationImports = ['@key', '@shareable', '@external', '@requires', '@provides', '@inaccessible', '@tag'];

/** TypeGraphQL wants one wherever there are subscriptions; those of the kit read the outbox instead. */
const noPubSub = { publish: refusePubSub, subscribe: refusePubSub };

function refusePubSub(): never {
  throw new Error('there is no PubSub, which would lose events: declare them with defineEvents');
}

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  /** The Federation 2 SDL: what composition reads and reviewers see. */
  readonly sdl: string;
}

/** Builds the Federation 2 schema of a definition. Throws when a reference has no type in the schema. */
export function buildSchema<Context extends object>(definition: SubgraphDefinition<Context>): SubgraphSchema {
  const base = withIsolatedMetadata(() =>
    buildSchemaSync({
      resolvers: [...definition.resolvers, ...(definition.events ?? []).flatMap(({ resolvers }) => resolvers)],
      orphanedTypes: [...(definition.orphanedTypes ?? [])],
      skipCheck: true,
      validate: false,
      pubSub: noPubSub,
    }),
  );
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${federationImports.map((name) => `"${name}"`).join(', ')}])`;
  const printed = printSchemaWithDirectives(base);
  const hints = printed.includes('@cacheControl') ? cacheControlSdl : '';
  const document = markReferences(
    parse(`${link}\n\n${printed}\n\n${hints}`, { noLocation: true }),
    new Set(Object.keys(definition.references)),
  );
  const resolvers = createResolversMap(base) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(definition.references)) {
    // TypeGraphQL drops types that nothing reaches, and composition then passes without them.
    if (!base.getType(type)) {
      throw new Error(
        `subgraph ${definition.name}: entity ${type} is not in the schema; add its class to orphanedTypes`,
      );
    }
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  // Without a resolver, `_entities` would echo whatever id it is asked for as a row that is there.
  for (const type of keyedTypes(document).filter((name) => !(name in definition.references))) {
    resolvers[type] = { ...resolvers[type], __resolveReference: () => null };
  }
  return {
    schema: buildSubgraphSchema([{ typeDefs: document, resolvers: resolvers as never }]),
    sdl: `${print(document)}\n`,
  };
}

function keyedTypes({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.directives?.some(({ name }) => name.value === 'key')
      ? [definition.name.value]
      : [],
  );
}

/** A keyed type without a reference resolver cannot be entered here, and says so to the query planner. */
function markReferences(document: DocumentNode, resolvable: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition(node: ObjectTypeDefinitionNode) {
      if (resolvable.has(node.name.value)) return undefined;
      return {
        ...node,
        directives: node.directives?.map((directive) =>
          directive.name.value === 'key'
            ? {
                ...directive,
                arguments: [
                  ...(directive.arguments ?? []),
                  {
                    kind: Kind.ARGUMENT,
                    name: { kind: Kind.NAME, value: 'resolvable' },
                    value: { kind: Kind.BOOLEAN, value: false },
                  },
                ],
              }
            : directive,
        ),
      } as ObjectTypeDefinitionNode;
    },
    SchemaDefinition: () => null,
  });
}
