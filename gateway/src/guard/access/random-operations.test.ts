import fc from 'fast-check';
import {
  buildASTSchema,
  defaultFieldResolver,
  execute,
  type GraphQLCompositeType,
  type GraphQLFieldResolver,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isUnionType,
  parse,
  print,
} from 'graphql';
import { anonymous } from '../callers/caller';
import { readAccessRules } from './access-rules';
import { filterOperation, type RemovedPath } from './filter-operation';
import { restoreRemoved } from './restore-removed';

const sdl = `
  schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) { query: Query }
  directive @link(url: String, for: String) repeatable on SCHEMA
  directive @join__field(requires: String) repeatable on FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  type Query { thing: Thing things: [Thing!] any: [Any] safe: Open! closed: Closed @authenticated deep: [[Named]] }
  interface Named { name: String next: Named }
  interface Thing implements Named { name: String next: Named kind: Kind size: Int @authenticated }
  union Any = Open | Half | Closed
  type Open implements Named & Thing { name: String next: Named kind: Kind size: Int self: Open! half: Half hidden: String! @authenticated }
  type Half implements Named & Thing { name: String @authenticated next: Named kind: Kind size: Int open: Open! made: Int @join__field(requires: "name") all: [Any!]! }
  type Closed implements Named @authenticated { name: String next: Named half: Half }
  enum Kind @authenticated { K }
`;

/** What nobody may read, as a person reads it off the schema above. */
const denied = new Set([
  ...['name', 'next', 'half'].map((field) => `Closed.${field}`),
  ...['Open.kind', 'Half.kind', 'Half.name', 'Half.made', 'Open.hidden', 'Query.closed'],
]);

const document = parse(sdl);
const schema = buildASTSchema(document, { assumeValidSDL: true });
const rules = readAccessRules(document);
if (!rules) throw new Error('the schema has no rules');

/** Objects of every type wherever they may come, as deep as anybody asks. */
const anything = (typename: string): Record<string, unknown> => {
  const all = () => [anything('Open'), anything('Half'), anything('Closed')];
  return {
    __typename: typename,
    name: `name of ${typename}`,
    next: () => anything(typename === 'Open' ? 'Half' : typename === 'Half' ? 'Closed' : 'Open'),
    kind: 'K',
    size: 1,
    self: () => anything('Open'),
    half: () => anything('Half'),
    open: () => anything('Open'),
    hidden: 'hidden',
    made: 2,
    all,
    thing: () => anything('Half'),
    things: () => [anything('Open'), anything('Half')],
    any: all,
    safe: () => anything('Open'),
    closed: () => anything('Closed'),
    deep: () => [all(), [anything('Closed')]],
  };
};

/** Writes a valid operation; each choice is the next of the given numbers. */
function write(numbers: readonly number[]): string {
  let at = 0;
  const choose = (count: number): number => (numbers[at++ % numbers.length] ?? 0) % count;
  const fragments: string[] = [];
  let aliases = 0;
  const set = (type: GraphQLCompositeType, depth: number): string => {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const parts = Array.from({ length: 1 + choose(3) }, () => {
      const kind = choose(6);
      if (kind === 0 || (fields.length === 0 && depth === 0)) return `t${aliases++}: __typename`;
      if ((kind === 1 || fields.length === 0) && depth > 0) return inFragment(type, depth);
      const possible = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
      const field = possible[choose(possible.length)];
      if (!field) return '__typename';
      const inner = getNamedType(field.type);
      // Aliases keep fields of one name on several types from being in each other's way.
      return `a${aliases++}: ${field.name}${isCompositeType(inner) ? set(inner, depth - 1) : ''}`;
    });
    return ` { ${parts.join(' ')} }`;
  };
  const inFragment = (type: GraphQLCompositeType, depth: number): string => {
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const around = Object.values(schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) &&
        !other.name.startsWith('__') &&
        objects.some((object) => other === object || (isAbstractType(other) && schema.isSubType(other, object))),
    );
    const condition = around[choose(around.length)] ?? type;
    const inner = set(condition, depth - 1);
    if (choose(2) === 0) return `... on ${condition.name}${inner}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${condition.name}${inner}`);
    return `...${name}`;
  };
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  return [`query${set(query, 4)}`, ...fragments].join('\n');
}

async function answer(asked: ReturnType<typeof parse>, read: Set<string>) {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
    read.add(`${info.parentType.name}.${info.fieldName}`);
    return defaultFieldResolver(source, args, context, info);
  };
  const { data, errors } = await execute({ schema, document: asked, rootValue: anything('Query'), fieldResolver });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as unknown;
}

/** The places, with `@` for items, where one answer has null and the other a value; throws where they differ otherwise. */
function nulls(less: unknown, whole: unknown, path: RemovedPath = []): RemovedPath[] {
  if (less === null) return whole === null ? [] : [path];
  if (typeof less !== 'object') {
    expect(less).toBe(whole);
    return [];
  }
  if (Array.isArray(less)) {
    expect(less).toHaveLength((whole as unknown[]).length);
    return less.flatMap((item, index) => nulls(item, (whole as unknown[])[index], [...path, '@']));
  }
  expect(Object.keys(less)).toEqual(Object.keys(whole as object));
  return Object.entries(less).flatMap(([key, value]) =>
    nulls(value, (whole as Record<string, unknown>)[key], [...path, key]),
  );
}

describe('random operations of nobody', () => {
  const operation = fc.array(fc.nat(1_000), { minLength: 20, maxLength: 120 }).map(write);

  it('read nothing that is protected, and are answered in full but for nulls whose reason is told', async () => {
    let removals = 0;
    await fc.assert(
      fc.asyncProperty(operation, async (query) => {
        const asked = parse(query);
        const definition = getOperationAST(asked);
        if (!definition) throw new Error('no operation was written');
        const question = { schema, document: asked, operation: definition, variables: {} };
        const filtered = filterOperation(question, rules, anonymous);
        const read = new Set<string>();
        const got = filtered.document ? await answer(filtered.document, read) : {};
        const data = restoreRemoved(question, filtered.typeKey, got as Record<string, unknown>);

        expect([...read].filter((field) => denied.has(field))).toEqual([]);
        const whole = await answer(asked, new Set());
        const missing = nulls(filtered.document === asked ? got : JSON.parse(JSON.stringify(data)), whole);
        for (const path of missing) {
          const reason = filtered.removed.find((removed) => path.every((step, index) => removed[index] === step));
          expect([path, reason]).toEqual([path, expect.anything()]);
        }
        removals += missing.length;
      }),
      { numRuns: 500 },
    );
    expect(removals).toBeGreaterThan(200);
  });

  it('are asked as they are by who may see everything', () => {
    const known = { kind: 'key', id: 'k', institution: null, scopes: new Set<string>() } as const;
    fc.assert(
      fc.property(operation, (query) => {
        const asked = parse(query);
        const definition = getOperationAST(asked);
        if (!definition) throw new Error('no operation was written');
        const question = { schema, document: asked, operation: definition, variables: {} };
        const { document: sent, removed } = filterOperation(question, rules, known);
        expect([sent === asked, removed]).toEqual([true, []]);
      }),
      { numRuns: 200 },
    );
  });

  it('keep the same whatever their variables say', () => {
    let removals = 0;
    fc.assert(
      fc.property(operation, (written) => {
        // Every other field and fragment is there under a condition.
        const query = written
          .replace('query', 'query ($yes: Boolean!)')
          .replaceAll(/a\d*[02468]: \w+|\.\.\.F\d*[13579]\b/g, '$& @include(if: $yes)');
        const asked = parse(query);
        const definition = getOperationAST(asked);
        if (!definition) throw new Error('no operation was written');
        const [withAll, without] = [true, false].map((yes) => {
          const question = { schema, document: asked, operation: definition, variables: { yes } };
          return filterOperation(question, rules, anonymous).document;
        });
        expect(without && print(without)).toEqual(withAll && print(withAll));
        expect(without === asked).toBe(withAll === asked);
        removals += withAll === asked ? 0 : 1;
      }),
      { numRuns: 300 },
    );
    expect(removals).toBeGreaterThan(100);
  });
});
