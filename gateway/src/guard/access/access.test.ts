import { buildASTSchema, execute, getOperationAST, parse, print } from 'graphql';
import { anonymous, type Caller } from '../callers/caller';
import { readAccessRules } from './access-rules';
import { filterOperation } from './filter-operation';
import { restoreRemoved } from './restore-removed';

const links = ['authenticated', 'requiresScopes', 'policy']
  .map((name) => `@link(url: "https://specs.apollo.dev/${name}/v0.1", for: SECURITY)`)
  .join(' ');

/** A supergraph as composition writes it, as far as access is concerned. `DIRECTIVE` is put at the places marked so. */
const supergraph = (types: string, directive: string) => `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") ${links} { query: Query mutation: Mutation }
  directive @link(url: String, as: String, for: link__Purpose, import: [String]) repeatable on SCHEMA
  directive @join__field(graph: String, requires: String) repeatable on FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  enum link__Purpose { SECURITY EXECUTION }
  ${types.replaceAll('DIRECTIVE', directive)}`;

/** The types of the tests; `marks` says what stands after a type or a field. */
function typesWith(marks: Readonly<Record<string, string>>): string {
  const at = (place: string): string => marks[place] ?? '';
  return `
    type Query ${at('Query')} {
      user: User ${at('Query.user')}
      sure: User!
      users: [User!]
      grid: [[User]]
      posts: [Post]
      hits: [Hit]
      text: Text
      name: String
    }
    type Mutation { rename(to: String): String ${at('Mutation.rename')} count: Int }
    type User ${at('User')} {
      id: ID!
      email: String ${at('User.email')}
      level: Level
      levels: [Level!]!
      badge: String ${at('User.badge')}
      card: Card
      post: Post
    }
    type Card ${at('Card')} { number: String! ${at('Card.number')} color: String seal: String ${at('Card.seal')} }
    enum Level ${at('Level')} { HIGH LOW }
    scalar Text ${at('Text')}
    interface Post ${at('Post')} { id: ID! title: String ${at('Post.title')} }
    type Blog implements Post ${at('Blog')} { id: ID! title: String words: Int }
    type Diary implements Post ${at('Diary')} { id: ID! title: String ${at('Diary.title')} days: Int }
    union Hit = User | Blog
  `;
}

const user = {
  __typename: 'User',
  id: 'u',
  email: 'e',
  level: 'LOW',
  levels: ['HIGH'],
  badge: 'b',
  card: { number: '1', color: 'red', seal: 's' },
};
const blog = { __typename: 'Blog', id: 'b', title: 'B', words: 1 };
const diary = { __typename: 'Diary', id: 'd', title: 'D', days: 2 };
const world = {
  user: { ...user, post: diary },
  sure: user,
  users: [user, user],
  grid: [[user], [user, null]],
  posts: [blog, diary],
  hits: [user, blog],
  text: 't',
  name: 'n',
  rename: 'r',
  count: 1,
};

async function askAs(caller: Caller, sdl: string, query: string, variables: Record<string, unknown> = {}) {
  const document = parse(sdl);
  const rules = readAccessRules(document);
  if (!rules) throw new Error('there are no rules');
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const asked = parse(query);
  const operation = getOperationAST(asked);
  if (!operation) throw new Error('there is no operation');
  const question = { schema, document: asked, operation, variables };
  const filtered = filterOperation(question, rules, caller);
  if (!filtered.document) return { data: 'refused', removed: filtered.removed.map((path) => path.join('.')), sent: '' };
  const answer = await execute({ schema, document: filtered.document, rootValue: world, variableValues: variables });
  expect(answer.errors).toBeUndefined();
  const data =
    filtered.document === asked ? answer.data : restoreRemoved(question, filtered.typeKey, answer.data ?? null);
  return {
    data: JSON.parse(JSON.stringify(data)),
    removed: filtered.removed.map((path) => path.join('.')),
    sent: print(filtered.document),
  };
}

const key = (...scopes: string[]): Caller => ({ kind: 'key', id: 'k', institution: 'cqi', scopes: new Set(scopes) });
const callers = {
  nobody: anonymous,
  'a key without scopes': key(),
  'a key with a': key('a'),
  'a key with a and b': key('a', 'b', 'x'),
  'a key with c': key('c'),
  'a token with a and b': { ...key('b', 'a'), kind: 'token', id: 't' },
  'a token without institution': { ...key(), kind: 'token', institution: null },
} satisfies Record<string, Caller>;
type CallerName = keyof typeof callers;
const known = Object.keys(callers).filter((name) => name !== 'nobody') as CallerName[];

const directives: readonly [string, readonly CallerName[]][] = [
  ['@authenticated', known],
  ['@requiresScopes(scopes: [["a", "b"], ["c"]])', ['a key with a and b', 'a key with c', 'a token with a and b']],
  ['@requiresScopes(scopes: [["a", "b"]]) @authenticated', ['a key with a and b', 'a token with a and b']],
  ['@requiresScopes(scopes: [])', []],
  ['@policy(policies: [["any"]])', []],
  ['@policy(policies: [["any"]]) @requiresScopes(scopes: [["a", "b"], ["c"]])', []],
];

interface Position {
  readonly what: string;
  readonly marked: readonly string[];
  readonly query: string;
  /** The answer to who may see it, and to who may not. */
  readonly open: unknown;
  readonly closed: unknown;
  readonly removed: readonly string[];
  readonly requires?: Readonly<Record<string, string>>;
}

const positions: readonly Position[] = [
  {
    what: 'a field',
    marked: ['User.email'],
    query: '{ user { id email } }',
    open: { user: { id: 'u', email: 'e' } },
    closed: { user: { id: 'u', email: null } },
    removed: ['user.email'],
  },
  {
    what: 'a field, under another name',
    marked: ['User.email'],
    query: '{ a: user { id: email email: id } }',
    open: { a: { id: 'e', email: 'u' } },
    closed: { a: { id: null, email: 'u' } },
    removed: ['a.id'],
  },
  {
    what: 'a field in the rows of a list',
    marked: ['User.email'],
    query: '{ users { id email } grid { email id } }',
    open: {
      users: [
        { id: 'u', email: 'e' },
        { id: 'u', email: 'e' },
      ],
      grid: [[{ email: 'e', id: 'u' }], [{ email: 'e', id: 'u' }, null]],
    },
    closed: {
      users: [
        { id: 'u', email: null },
        { id: 'u', email: null },
      ],
      grid: [[{ email: null, id: 'u' }], [{ email: null, id: 'u' }, null]],
    },
    removed: ['users.@.email', 'grid.@.@.email'],
  },
  {
    what: 'a root field',
    marked: ['Query.user'],
    query: '{ user { id card { color } } name }',
    open: { user: { id: 'u', card: { color: 'red' } }, name: 'n' },
    closed: { user: null, name: 'n' },
    removed: ['user'],
  },
  {
    what: 'a root field, which is all that is asked',
    marked: ['Query.user'],
    query: '{ user { id } }',
    open: { user: { id: 'u' } },
    closed: 'refused',
    removed: ['user'],
  },
  {
    what: 'the root',
    marked: ['Query'],
    query: '{ __typename name user { id } }',
    open: { __typename: 'Query', name: 'n', user: { id: 'u' } },
    closed: 'refused',
    removed: ['__typename', 'name', 'user'],
  },
  {
    what: 'a mutation',
    marked: ['Mutation.rename'],
    query: 'mutation ($to: String) { rename(to: $to) count }',
    open: { rename: 'r', count: 1 },
    closed: { rename: null, count: 1 },
    removed: ['rename'],
  },
  {
    what: 'an object type',
    marked: ['Card'],
    query: '{ user { id card { number } } }',
    open: { user: { id: 'u', card: { number: '1' } } },
    closed: { user: { id: 'u', card: null } },
    removed: ['user.card'],
  },
  {
    what: 'an object type in lists',
    marked: ['User'],
    query: '{ users { id } grid { id } name }',
    open: { users: [{ id: 'u' }, { id: 'u' }], grid: [[{ id: 'u' }], [{ id: 'u' }, null]], name: 'n' },
    closed: { users: null, grid: null, name: 'n' },
    removed: ['users', 'grid'],
  },
  {
    what: 'an enum',
    marked: ['Level'],
    query: '{ user { id level } }',
    open: { user: { id: 'u', level: 'LOW' } },
    closed: { user: { id: 'u', level: null } },
    removed: ['user.level'],
  },
  {
    what: 'an enum where there must be one',
    marked: ['Level'],
    query: '{ user { id levels } name }',
    open: { user: { id: 'u', levels: ['HIGH'] }, name: 'n' },
    closed: { user: null, name: 'n' },
    removed: ['user.levels'],
  },
  {
    what: 'an enum where there must be one, in rows that must be there',
    marked: ['Level'],
    query: '{ users { id levels } grid { id levels } name }',
    open: {
      users: [
        { id: 'u', levels: ['HIGH'] },
        { id: 'u', levels: ['HIGH'] },
      ],
      grid: [[{ id: 'u', levels: ['HIGH'] }], [{ id: 'u', levels: ['HIGH'] }, null]],
      name: 'n',
    },
    closed: { users: null, grid: [[null], [null, null]], name: 'n' },
    removed: ['users.@.levels', 'grid.@.@.levels'],
  },
  {
    what: 'a scalar',
    marked: ['Text'],
    query: '{ text name }',
    open: { text: 't', name: 'n' },
    closed: { text: null, name: 'n' },
    removed: ['text'],
  },
  {
    what: 'a field that must not be null',
    marked: ['Card.number'],
    query: '{ user { id card { color number } } }',
    open: { user: { id: 'u', card: { color: 'red', number: '1' } } },
    closed: { user: { id: 'u', card: null } },
    removed: ['user.card.number'],
  },
  {
    what: 'all that is asked of an object',
    marked: ['User.email', 'Card.seal'],
    query: '{ user { email card { seal } } name }',
    open: { user: { email: 'e', card: { seal: 's' } }, name: 'n' },
    closed: { user: null, name: 'n' },
    removed: ['user.email', 'user.card.seal'],
  },
  {
    what: 'all that is asked of an object that must be there',
    marked: ['User.email'],
    query: '{ sure { email } name }',
    open: { sure: { email: 'e' }, name: 'n' },
    closed: null,
    removed: ['sure.email'],
  },
  {
    what: 'an interface',
    marked: ['Post'],
    query: '{ posts { ... on Blog { title } } name }',
    open: { posts: [{ title: 'B' }, {}], name: 'n' },
    closed: { posts: null, name: 'n' },
    removed: ['posts'],
  },
  {
    what: 'an interface, around a fragment on one of its objects',
    marked: ['Post'],
    query: '{ hits { ... on User { id } ... on Post { ... on Blog { words } } ... on Blog { own: words } } }',
    open: { hits: [{ id: 'u' }, { words: 1, own: 1 }] },
    closed: { hits: [{ id: 'u' }, { words: null, own: 1 }] },
    removed: ['hits.@.words'],
  },
  {
    what: 'a field of an interface',
    marked: ['Post.title'],
    query: '{ posts { id title } }',
    open: {
      posts: [
        { id: 'b', title: 'B' },
        { id: 'd', title: 'D' },
      ],
    },
    closed: {
      posts: [
        { id: 'b', title: null },
        { id: 'd', title: null },
      ],
    },
    removed: ['posts.@.title'],
  },
  {
    what: 'a field of an interface, asked of the objects',
    marked: ['Post.title'],
    query: '{ posts { id ... on Blog { title } } }',
    open: { posts: [{ id: 'b', title: 'B' }, { id: 'd' }] },
    closed: { posts: [{ id: 'b', title: 'B' }, { id: 'd' }] },
    removed: [],
  },
  {
    what: 'a field of an implementation, asked of the interface',
    marked: ['Diary.title'],
    query: '{ posts { id title } }',
    open: {
      posts: [
        { id: 'b', title: 'B' },
        { id: 'd', title: 'D' },
      ],
    },
    closed: {
      posts: [
        { id: 'b', title: null },
        { id: 'd', title: null },
      ],
    },
    removed: ['posts.@.title'],
  },
  {
    what: 'a field of an implementation, asked in fragments',
    marked: ['Diary.title'],
    query: '{ posts { id ... on Blog { title } ... on Diary { title } } }',
    open: {
      posts: [
        { id: 'b', title: 'B' },
        { id: 'd', title: 'D' },
      ],
    },
    closed: {
      posts: [
        { id: 'b', title: 'B' },
        { id: 'd', title: null },
      ],
    },
    removed: ['posts.@.title'],
  },
  {
    what: 'an implementation, asked of the interface',
    marked: ['Diary'],
    query: '{ posts { __typename title } }',
    open: {
      posts: [
        { __typename: 'Blog', title: 'B' },
        { __typename: 'Diary', title: 'D' },
      ],
    },
    closed: {
      posts: [
        { __typename: 'Blog', title: null },
        { __typename: 'Diary', title: null },
      ],
    },
    removed: ['posts.@.title'],
  },
  {
    what: 'an implementation, asked in fragments',
    marked: ['Diary'],
    query: '{ posts { ... on Blog { id words } ... on Diary { days __typename } } }',
    open: {
      posts: [
        { id: 'b', words: 1 },
        { days: 2, __typename: 'Diary' },
      ],
    },
    // What must not be null, as a type's name, takes the row with it.
    closed: { posts: [{ id: 'b', words: 1 }, null] },
    removed: ['posts.@.days', 'posts.@.__typename'],
  },
  {
    what: 'an implementation, asked through the interface inside a fragment on it',
    marked: ['Diary'],
    query: '{ posts { ... on Blog { ... on Post { title } } ... on Diary { ... on Post { also: title } } } }',
    open: { posts: [{ title: 'B' }, { also: 'D' }] },
    closed: { posts: [{ title: 'B' }, { also: null }] },
    removed: ['posts.@.also'],
  },
  {
    what: 'an implementation, asked for no more than its name inside a fragment on it',
    marked: ['Diary'],
    query: '{ posts { ... on Blog { id } ... on Diary { ... on Post { name: __typename } } } }',
    open: { posts: [{ id: 'b' }, { name: 'Diary' }] },
    closed: { posts: [{ id: 'b' }, null] },
    removed: ['posts.@.name'],
  },
  {
    what: 'every implementation of an interface, asked for no more than its name',
    marked: ['Blog', 'Diary'],
    query: '{ posts { __typename } name }',
    open: { posts: [{ __typename: 'Blog' }, { __typename: 'Diary' }], name: 'n' },
    closed: { posts: null, name: 'n' },
    removed: ['posts.@.__typename'],
  },
  {
    what: 'an implementation, in one fragment that is spread at two places',
    marked: ['Diary.title'],
    query:
      '{ posts { id ...T ... on Blog { ...U } } } fragment T on Post { title } fragment U on Post { own: title ...T }',
    open: {
      posts: [
        { id: 'b', title: 'B', own: 'B' },
        { id: 'd', title: 'D' },
      ],
    },
    closed: {
      posts: [
        { id: 'b', title: 'B', own: 'B' },
        { id: 'd', title: null },
      ],
    },
    removed: ['posts.@.title'],
  },
  {
    what: 'the same in two selections of one field, of which one has nothing left',
    marked: ['Diary.title'],
    query: '{ posts { id } posts { ... on Diary { title } } }',
    open: { posts: [{ id: 'b' }, { id: 'd', title: 'D' }] },
    closed: { posts: [{ id: 'b' }, { id: 'd', title: null }] },
    removed: ['posts.@.title'],
  },
  {
    what: 'a member of a union',
    marked: ['User'],
    query: '{ hits { __typename ... on User { id } ... on Blog { id } } }',
    open: {
      hits: [
        { __typename: 'User', id: 'u' },
        { __typename: 'Blog', id: 'b' },
      ],
    },
    closed: { hits: [null, { __typename: 'Blog', id: 'b' }] },
    removed: ['hits.@.id'],
  },
  {
    what: 'a field of a member of a union, in a named fragment',
    marked: ['User.email'],
    query: '{ hits { ...H } } fragment H on Hit { ... on User { id email } ... on Blog { title } }',
    open: { hits: [{ id: 'u', email: 'e' }, { title: 'B' }] },
    closed: { hits: [{ id: 'u', email: null }, { title: 'B' }] },
    removed: ['hits.@.email'],
  },
  {
    what: 'a field, in a fragment without a type and one with the same type',
    marked: ['User.email'],
    query: '{ user { id ... { a: email } ... @include(if: true) { ... on User { b: email } } } }',
    open: { user: { id: 'u', a: 'e', b: 'e' } },
    closed: { user: { id: 'u', a: null, b: null } },
    removed: ['user.a', 'user.b'],
  },
  {
    what: 'what a field requires',
    marked: ['User.email'],
    requires: { 'User.badge': 'email' },
    query: '{ user { id badge } }',
    open: { user: { id: 'u', badge: 'b' } },
    closed: { user: { id: 'u', badge: null } },
    removed: ['user.badge'],
  },
  {
    what: 'a type on the way to what a field requires',
    marked: ['Card'],
    requires: { 'User.badge': 'card { color }' },
    query: '{ user { id badge } }',
    open: { user: { id: 'u', badge: 'b' } },
    closed: { user: { id: 'u', badge: null } },
    removed: ['user.badge'],
  },
  {
    what: 'the type of what a field requires',
    marked: ['Level'],
    requires: { 'User.badge': 'level' },
    query: '{ user { id badge } }',
    open: { user: { id: 'u', badge: 'b' } },
    closed: { user: { id: 'u', badge: null } },
    removed: ['user.badge'],
  },
  {
    what: 'what is required by what a field requires',
    marked: ['Card.number'],
    requires: { 'User.badge': 'card { seal }', 'Card.seal': 'number' },
    query: '{ user { id badge } }',
    open: { user: { id: 'u', badge: 'b' } },
    closed: { user: { id: 'u', badge: null } },
    removed: ['user.badge'],
  },
  {
    what: 'an implementation of an interface that a field requires something of',
    marked: ['Diary.title'],
    requires: { 'User.badge': 'post { title }' },
    query: '{ user { id badge } }',
    open: { user: { id: 'u', badge: 'b' } },
    closed: { user: { id: 'u', badge: null } },
    removed: ['user.badge'],
  },
  {
    what: 'a type that a field requires something of in a fragment',
    marked: ['Diary'],
    requires: { 'User.badge': 'post { __typename ... on Diary { days } }' },
    query: '{ user { id badge } }',
    open: { user: { id: 'u', badge: 'b' } },
    closed: { user: { id: 'u', badge: null } },
    removed: ['user.badge'],
  },
  {
    what: 'a field beside questions about the schema',
    marked: ['User.email'],
    query: '{ __type(name: "User") { ...T } user { id email } } fragment T on __Type { name kind }',
    open: { __type: { name: 'User', kind: 'OBJECT' }, user: { id: 'u', email: 'e' } },
    closed: { __type: { name: 'User', kind: 'OBJECT' }, user: { id: 'u', email: null } },
    removed: ['user.email'],
  },
];

describe.each(positions)('$what', ({ marked, query, open, closed, removed, requires = {} }) => {
  const requiring = Object.entries(requires).map(([field, set]) => [field, `@join__field(requires: "${set}")`]);
  const types = typesWith({
    ...Object.fromEntries(requiring),
    ...Object.fromEntries(marked.map((place) => [place, 'DIRECTIVE'])),
  });

  it.each(directives)('is shown under %s to those who have it, and to nobody else', async (directive, allowed) => {
    for (const [name, caller] of Object.entries(callers)) {
      const isAllowed = allowed.some((one) => one === name);
      const { data, removed: found } = await askAs(caller, supergraph(types, directive), query);

      expect([name, data]).toEqual([name, isAllowed ? open : closed]);
      expect([name, found]).toEqual([name, isAllowed ? [] : removed]);
    }
  });
});

describe('an operation from which something is removed', () => {
  const closed = supergraph(typesWith({ 'User.email': 'DIRECTIVE', 'Query.user': 'DIRECTIVE' }), '@authenticated');
  const email = supergraph(typesWith({ 'User.email': 'DIRECTIVE' }), '@authenticated');

  it('has no variable and no fragment left that it does not use', async () => {
    const query = `query Q($a: Boolean!, $b: Boolean!) { user @include(if: $a) { ...F } sure { ...F id @skip(if: $b) } }
      fragment F on User { email ...G } fragment G on User { again: email }`;
    const { sent } = await askAs(anonymous, closed, query, { a: true, b: false });

    expect(sent.replace(/\s+/g, ' ')).toBe('query Q($b: Boolean!) { sure { id @skip(if: $b) } }');
  });

  it('keeps what is not removed as it was, with its arguments, directives and names', async () => {
    const query = 'query Q { b: name ...F @include(if: true) } fragment F on Query { sure { email mine: id } }';
    const { sent } = await askAs(anonymous, email, query);

    expect(sent.replace(/\s+/g, ' ')).toBe(
      'query Q { b: name ...F0 @include(if: true) } fragment F0 on Query { sure { mine: id } }',
    );
  });

  it('is not reported for what its variables leave out, and is without it all the same', async () => {
    const query = 'query ($no: Boolean!) { user { id email @include(if: $no) ... @include(if: $no) { e: email } } }';
    const { data, removed, sent } = await askAs(anonymous, email, query, { no: false });

    expect([data, removed]).toEqual([{ user: { id: 'u' } }, []]);
    expect(sent).not.toContain('email');
  });

  it('names a hundred places at the most, and is quick with fragments that multiply', async () => {
    const wide = Array.from({ length: 300 }, (_, index) => `e${index}: email`).join(' ');
    const levels = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on User { ...F${index + 1} a: post { id } ...F${index + 1} }`,
    );
    const query = `{ user { id ...F0 ${wide} } } ${levels.join(' ')} fragment F40 on User { email }`;
    const { removed } = await askAs(anonymous, email, query);

    expect(removed).toHaveLength(100);
  });

  it('is not mistaken where a client uses the name under which types are asked', async () => {
    const types = supergraph(typesWith({ 'Diary.title': 'DIRECTIVE' }), '@authenticated');
    const query = '{ posts { typeOfObject: id title } }';
    const { data } = await askAs(anonymous, types, query);

    expect(data).toEqual({
      posts: [
        { typeOfObject: 'b', title: null },
        { typeOfObject: 'd', title: null },
      ],
    });
  });

  it('may call its fields what JavaScript knows under another meaning', async () => {
    const { data } = await askAs(anonymous, email, '{ user { __proto__: id constructor: email toString: id } }');

    expect(JSON.stringify(data)).toBe('{"user":{"__proto__":"u","constructor":null,"toString":"u"}}');
  });
});
