import { schemaChanges } from './schema-changes';

const changesOf = async (before: string, after: string) =>
  (await schemaChanges({ name: 'before', sdl: before }, { name: 'after', sdl: after })).map(({ level, path }) => [
    level,
    path,
  ]);

describe('changes of a subgraph', () => {
  it('are seen in types it only extends, however often', async () => {
    const before =
      'extend type Query { a: Int } extend type Query { b: Int } extend type Town @key(fields: "id") { id: ID! }';
    const after = 'type Query { b: Int c: Int } type Town @key(fields: "id") { id: ID! }';
    expect(await changesOf(before, after)).toEqual([
      ['breaking', 'Query.a'],
      ['safe', 'Query.c'],
    ]);
  });

  it('are none where nothing changes', async () => {
    const sdl =
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { a: Int }';
    expect(await changesOf(sdl, sdl)).toEqual([]);
  });

  it.each([['type Query {'], ['type Query { a: Nowhere }']])('names the text that cannot be read: %s', async (sdl) => {
    await expect(changesOf('type Query { a: Int }', sdl)).rejects.toThrow('after cannot be compared');
  });
});
