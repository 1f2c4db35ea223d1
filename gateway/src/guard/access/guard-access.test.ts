import { buildASTSchema, type DocumentNode, parse } from 'graphql';
import { anonymous, type Caller } from '../callers/caller';
import { readAccessRules } from './access-rules';
import { guarded } from './guard-access';

const sdl = parse(`
  schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) { query: Query }
  directive @link(url: String, for: String) repeatable on SCHEMA
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  type Query { open: String closed: String @authenticated }
`);
const schema = buildASTSchema(sdl, { assumeValidSDL: true });
const known: Caller = { kind: 'key', id: 'k', institution: 'cqi', scopes: new Set() };

describe('the guard', () => {
  let executed: DocumentNode[];
  let whole: unknown[];

  beforeEach(() => {
    executed = [];
    whole = [];
  });

  async function askAs(caller: Caller, query: string, more: { finished?: object; operationName?: string } = {}) {
    const rules = readAccessRules(sdl);
    if (!rules) throw new Error('there are no rules');
    const execute = guarded(
      async ({ document }) => {
        executed.push(document);
        return { data: {} };
      },
      rules,
      (...noted) => whole.push(noted),
    );
    const document = parse(query);
    const { finished, operationName } = more;
    const request = { schema, document, source: query, request: { operationName }, context: { caller, finished } };
    await execute(request as never);
    return document;
  }

  it('tells of an operation of which its caller may see everything, and of no other', async () => {
    const query = 'query A { open } query B { open closed }';
    await askAs(anonymous, query, { operationName: 'A' });
    await askAs(anonymous, query, { operationName: 'B' });
    await askAs(known, query, { operationName: 'B' });
    await askAs(anonymous, '{ closed }');

    expect(whole).toEqual([
      [query, 'A', anonymous],
      [query, 'B', known],
    ]);
  });

  it('tells of none of which something is taken out, though its variables leave that out', async () => {
    await askAs(anonymous, 'query ($yes: Boolean = false) { open closed @include(if: $yes) }');

    expect(whole).toEqual([]);
  });

  it('leaves alone what was answered under the rules of the supergraph that served before', async () => {
    const document = await askAs(anonymous, '{ open closed }', { finished: {} });

    expect(executed).toEqual([document]);
    expect(whole).toEqual([]);
  });
});
