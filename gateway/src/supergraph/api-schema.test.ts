import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, print, printSchema, validateSchema } from 'graphql';
import { buildApiSchema } from './api-schema';

describe('the schema that clients see', () => {
  it.each([
    ['of the hub', readFileSync(join(__dirname, '..', '..', 'api.graphql'), 'utf8')],
    [
      'with roots and directives of its own',
      'schema { query: Start mutation: Change } directive @note(text: String) on FIELD type Start { a(first: Int = 1): [U!]! old: Int @deprecated(reason: "a") } type Change { b(in: I!): E } interface N { id: ID! } type T implements N { id: ID! } union U = T input I { x: Int = 2 } enum E { ONE TWO } scalar S @specifiedBy(url: "https://example.org")',
    ],
    ['without a schema definition', 'type Query { a: Int } type Subscription { b: Int }'],
  ])('%s is what graphql-js makes of the same text', async (_what, sdl) => {
    const built = await buildApiSchema(parse(sdl).definitions.map(print));

    expect(printSchema(built)).toBe(printSchema(buildSchema(sdl)));
    expect(validateSchema(built)).toEqual([]);
    expect(built.getQueryType()?.name).toBe(buildSchema(sdl).getQueryType()?.name);
    expect(built.getDirectives().map(({ name }) => name)).toEqual(
      buildSchema(sdl)
        .getDirectives()
        .map(({ name }) => name),
    );
  });
});
