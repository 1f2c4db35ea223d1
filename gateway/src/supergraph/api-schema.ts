import { setImmediate } from 'node:timers/promises';
import {
  type DefinitionNode,
  GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  specifiedDirectives,
} from 'graphql';
// What `buildASTSchema` is made of, which would do all of it in one go.
import { extendSchemaImpl } from 'graphql/utilities/extendSchema';

/** How long other work waits at the most, as far as it can be cut: one type is read without a pause. */
const sliceMs = 1;

/** Builds a schema from definitions that are known to be valid, in slices, between which requests are answered. */
export async function buildApiSchema(definitions: readonly string[]): Promise<GraphQLSchema> {
  const parsed = await inSlices(
    definitions,
    (text): readonly DefinitionNode[] => parse(text, { noLocation: true }).definitions,
  );
  const config = extendSchemaImpl(
    { description: undefined, types: [], directives: [], extensions: {}, extensionASTNodes: [], assumeValid: true },
    { kind: Kind.DOCUMENT, definitions: parsed.flat() },
    { assumeValid: true },
  );
  // Types read what they hold when first asked; the schema asks all of them at once.
  await inSlices(config.types, (type) => {
    if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces();
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) type.getFields();
  });
  const given = new Set(config.directives.map(({ name }) => name));
  const named = (name: string) => config.types.filter(isObjectType).find((type) => type.name === name);
  return new GraphQLSchema({
    ...config,
    // Where a schema names its roots itself, they are not called by the usual names.
    ...(!config.astNode && { query: named('Query'), mutation: named('Mutation'), subscription: named('Subscription') }),
    directives: [...config.directives, ...specifiedDirectives.filter(({ name }) => !given.has(name))],
    assumeValid: true,
  });
}

async function inSlices<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  let startedAt = performance.now();
  for (const item of items) {
    if (performance.now() - startedAt > sliceMs) {
      await setImmediate();
      startedAt = performance.now();
    }
    results.push(work(item));
  }
  return results;
}
