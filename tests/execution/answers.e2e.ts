import type { ExecutionResult } from 'graphql';
import { type ExecutorOver, executorOver, type Question } from './executor-over';

const directory = /* GraphQL */ `
  type Query {
    people: [Person!]
    person(id: ID!): Person
    boss: Person!
    leaves: Leaves
    found: Found
  }
  type Mutation { rename(id: ID!, name: String!): Person }
  type Subscription { renamed: Person }
  type Person @key(fields: "id") { id: ID! name: String! nickname: String friends: [Person!] }
  type Leaves { int: Int float: Float text: String flag: Boolean id: ID colour: Colour blob: Blob list: [[Int!]!] }
  enum Colour { RED HIDDEN @inaccessible }
  scalar Blob
  union Found = Person | Leaves | Secret
  type Secret @inaccessible { text: String }
`;

const reviews = /* GraphQL */ `
  type Query { best: Person }
  type Mutation { praise(id: ID!): Person }
  type Person @key(fields: "id") {
    id: ID!
    nickname: String @external
    score: Int
    level: Int!
    rank: Int!
    greeting: String @requires(fields: "nickname")
    reviewer: Person
  }
`;

const badges = /* GraphQL */ `
  type Query { anyBadge: String }
  type Person @key(fields: "id") { id: ID! badge: String }
`;

const places = ({ errors }: ExecutionResult) => errors?.map(({ path }) => path?.join('.'));
const codes = ({ errors }: ExecutionResult) => errors?.map(({ extensions }) => extensions.code);
const person = (id: string) => ({ __typename: 'Person', id });
const representations = ({ variables }: Question) => variables.representations as { id: string }[];

describe('an answer', () => {
  let executor: ExecutorOver;

  beforeAll(async () => {
    executor = await executorOver({ directory, reviews, badges });
  });

  describe('with a row that stands in many places', () => {
    const friends = (...lists: string[][]) => ({
      data: { people: lists.map((ids) => ({ friends: ids.map(person) })) },
    });
    const scores = (question: Question) => ({
      data: { _entities: representations(question).map(({ id }) => ({ score: Number(id), level: 1 })) },
    });

    it('has all that was told of it at each of them', async () => {
      const { data, errors, asked } = await executor.ask('{ people { friends { id score } } }', {
        directory: friends(['1', '2'], ['2', '1', '1'], ['3']),
        reviews: scores,
      });

      expect(errors).toBeUndefined();
      expect(data?.people).toEqual(
        [['1', '2'], ['2', '1', '1'], ['3']].map((ids) => ({ friends: ids.map((id) => ({ id, score: Number(id) })) })),
      );
      expect(asked.map(({ variables }) => (variables.representations as unknown[])?.length)).toEqual([undefined, 3]);
    });

    it('has its error at each of them', async () => {
      const answer = await executor.ask('{ people { friends { id score } } }', {
        directory: friends(['1', '2'], ['2', '1']),
        reviews: {
          data: { _entities: [{ score: 1 }, { score: null }] },
          errors: [{ message: 'no score', path: ['_entities', 1, 'score'] }],
        },
      });

      expect(places(answer)).toEqual(['people.0.friends.1.score', 'people.1.friends.0.score']);
    });

    it('has an error at each of them where a null may not be', async () => {
      const answer = await executor.ask('{ people { friends { id level } } }', {
        directory: friends(['1', '2'], ['2']),
        reviews: { data: { _entities: [{ level: 1 }, { level: null }] } },
      });

      expect(answer.data).toEqual({ people: [{ friends: null }, { friends: null }] });
      expect(places(answer)).toEqual(['people.0.friends.1.level', 'people.1.friends.0.level']);
    });

    it('has the error of what is lost below it at each of them', async () => {
      const answer = await executor.ask('{ people { friends { id reviewer { level } } } }', {
        directory: friends(['1'], ['1']),
        reviews: { data: { _entities: [{ reviewer: { level: null } }] } },
      });

      expect(answer.data?.people).toEqual([1, 2].map(() => ({ friends: [{ id: '1', reviewer: null }] })));
      expect(places(answer)).toEqual([0, 1].map((index) => `people.${index}.friends.0.reviewer.level`));
    });

    it('has it whole where it stands outside of what was taken back', async () => {
      const answer = await executor.ask('{ people { friends { id level score } } }', {
        directory: friends(['1', '2'], ['1', '3'], ['1']),
        reviews: {
          data: {
            _entities: [
              { level: 1, score: 7 },
              { level: null, score: 8 },
              { level: 3, score: 9 },
            ],
          },
        },
      });

      expect(answer.data).toEqual({
        people: [
          { friends: null },
          {
            friends: [
              { id: '1', level: 1, score: 7 },
              { id: '3', level: 3, score: 9 },
            ],
          },
          { friends: [{ id: '1', level: 1, score: 7 }] },
        ],
      });
    });
  });

  describe('from a subgraph that does not keep to its schema', () => {
    it('has null and one error where a null may not be, at the place of the null', async () => {
      const people = [{ name: 'Ada' }, { name: null }];
      const answer = await executor.ask('{ people { name } }', { directory: { data: { people } } });

      expect(answer.data).toEqual({ people: null });
      expect(places(answer)).toEqual(['people.1.name']);
      expect(codes(answer)).toEqual(['SUBGRAPH_ANSWER_INVALID']);
      expect(answer.errors?.[0]?.message).toBe('Person.name has no valid value: null where it may not be.');
    });

    it('has no second error for a null that the subgraph explained', async () => {
      const answer = await executor.ask('{ boss { name } }', {
        directory: { data: null, errors: [{ message: 'away', path: ['boss', 'name'] }] },
      });

      expect(answer.data).toBeNull();
      expect(answer.errors?.map(({ message, path }) => [message, path])).toEqual([['away', ['boss', 'name']]]);
    });

    it.each([
      ['int', 1.5],
      ['int', 2 ** 31],
      ['int', '1'],
      ['float', '1.5'],
      ['text', 7],
      ['flag', 1],
      ['id', {}],
      ['id', 1.5],
      ['colour', 'BLUE'],
      ['colour', 'HIDDEN'],
      ['list', 7],
    ])('has null and an error for %s: %p', async (field, value) => {
      const answer = await executor.ask(`{ leaves { ${field} } }`, {
        directory: { data: { leaves: { [field]: value } } },
      });

      expect(answer.data).toEqual({ leaves: { [field]: null } });
      expect(places(answer)).toEqual([`leaves.${field}`]);
      expect(JSON.stringify(answer.errors)).not.toContain('HIDDEN');
    });

    it('has the other scalars as they came, and ids as text', async () => {
      const leaves = { int: -3, float: 2, text: '', flag: false, id: 12, colour: 'RED', blob: { a: [1] }, list: [[1]] };
      const answer = await executor.ask('{ leaves { int float text flag id colour blob list } }', {
        directory: { data: { leaves } },
      });

      expect(answer).toMatchObject({ data: { leaves: { ...leaves, id: '12' } } });
      expect(answer.errors).toBeUndefined();
    });

    it.each(['Secret', 'Nonsense', 'Colour', undefined])(
      'has null for an object of type %p, and does not name the type',
      async (__typename) => {
        const answer = await executor.ask('{ found { ... on Leaves { text } } }', {
          directory: { data: { found: { __typename, text: 'x' } } },
        });

        expect(answer.data).toEqual({ found: null });
        expect(places(answer)).toEqual(['found']);
        expect(JSON.stringify(answer.errors)).not.toContain('Secret');
      },
    );

    it('has an error when entities are missing from an answer, and the rest of what was asked', async () => {
      const answer = await executor.ask('{ people { name score rank } }', {
        directory: { data: { people: [{ ...person('a'), name: 'Ada' }] } },
        reviews: { data: { _entities: [] } },
      });

      // The error of the subgraph explains why `rank` is null, which may not be.
      expect(answer.data).toEqual({ people: null });
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]?.extensions.serviceName).toBe('reviews');
    });

    it('has one error for an object that was lost with one of its fields, whatever else was asked of it', async () => {
      const answer = await executor.ask('{ person(id: "a") { level rank greeting } best { level rank } }', {
        directory: { data: { person: { ...person('a'), nickname: 'A' } } },
        reviews: ({ variables }) =>
          variables.representations
            ? { data: { _entities: [null] }, errors: [{ message: 'no rank', path: ['_entities', 0, 'rank'] }] }
            : { data: { best: null }, errors: [{ message: 'no level', path: ['best', 'level'] }] },
      });

      // Nobody complained about the `level` of the person, which may not be null either.
      expect(answer.data).toEqual({ person: null, best: null });
      expect(places(answer)?.sort()).toEqual(['best.level', 'person.rank']);
    });

    it('has one error for an answer that was lost as a whole', async () => {
      const answer = await executor.ask('{ first: boss { name } boss { name } }', {
        directory: { data: null, errors: [{ message: 'no boss', path: ['boss', 'name'] }] },
      });

      expect(places(answer)).toEqual(['boss.name']);
    });

    it('has an error, and what the others gave, when asking throws', async () => {
      const answer = await executor.ask('{ found { __typename } best { score } }', {
        directory: { data: { found: { __typename: 'Leaves' } } },
        reviews: () => {
          throw new Error('a fault in the data source');
        },
      });

      expect(answer.data).toEqual({ found: { __typename: 'Leaves' }, best: null });
      expect(answer.errors?.map(({ message, extensions }) => [message, extensions.serviceName])).toEqual([
        ['a fault in the data source', 'reviews'],
      ]);
    });

    it('has an error when a subgraph answers nothing at all', async () => {
      const answer = await executor.ask('{ boss { name } }', { directory: { data: null } });

      expect(answer.data).toBeNull();
      expect(answer.errors).toHaveLength(1);
    });
  });

  describe('about entities', () => {
    const people = [
      { ...person('a'), name: 'Ada', friends: [person('b')] },
      { ...person('b'), name: 'Ben', friends: [person('a'), person('b')] },
    ];

    it('asks for each of them once, in one request for all the places where they stand', async () => {
      const answer = await executor.ask('{ people { score friends { score } } }', {
        directory: { data: { people } },
        reviews: (question) => ({
          data: { _entities: representations(question).map(({ id }) => ({ score: id === 'a' ? 1 : 2 })) },
        }),
      });

      expect(answer.asked.slice(1).map((question) => representations(question))).toEqual([[person('a'), person('b')]]);
      expect(answer.data).toEqual({
        people: [
          { score: 1, friends: [{ score: 2 }] },
          { score: 2, friends: [{ score: 1 }, { score: 2 }] },
        ],
      });
    });

    it('asks different things of one subgraph in one request, each under a name of its own', async () => {
      const answer = await executor.ask('{ people { score friends { rank } } }', {
        directory: { data: { people } },
        reviews: ({ variables }) => ({
          data: Object.fromEntries(
            Object.keys(variables).map((name) => [
              name.replace('r', 'e'),
              (variables[name] as unknown[]).map(() => ({ score: 7, rank: 8 })),
            ]),
          ),
        }),
      });

      expect(answer.asked.map(({ subgraph }) => subgraph)).toEqual(['directory', 'reviews']);
      expect(answer.data).toEqual({
        people: [
          { score: 7, friends: [{ rank: 8 }] },
          { score: 7, friends: [{ rank: 8 }, { rank: 8 }] },
        ],
      });
    });

    it('tells an error of one of them at every place where it stands', async () => {
      const answer = await executor.ask('{ people { score friends { score } } }', {
        directory: { data: { people } },
        reviews: {
          data: { _entities: [{ score: null }, { score: 2 }] },
          errors: [{ message: 'no score', path: ['_entities', 0, 'score'] }],
        },
      });

      expect(places(answer)?.sort()).toEqual(['people.0.score', 'people.1.friends.0.score']);
    });

    it('lets two places that got one entity differ in what is below it', async () => {
      const answer = await executor.ask(
        '{ people { reviewer { id it: badge } friends { reviewer { id it: nickname } } } }',
        {
          directory: (question) =>
            question.variables.representations
              ? { data: { _entities: representations(question).map(({ id }) => ({ it: `nick ${id}` })) } }
              : { data: { people: [{ ...person('a'), friends: [person('a')] }] } },
          reviews: ({ variables }) => ({
            data: Object.fromEntries(
              Object.keys(variables).map((name) => [
                name === 'representations' ? '_entities' : name.replace('r', 'e'),
                (variables[name] as unknown[]).map(() => ({ reviewer: person('z') })),
              ]),
            ),
          }),
          badges: (question) => ({
            data: { _entities: representations(question).map(({ id }) => ({ it: `badge ${id}` })) },
          }),
        },
      );

      expect(answer.data).toEqual({
        people: [{ reviewer: { id: 'z', it: 'badge z' }, friends: [{ reviewer: { id: 'z', it: 'nick z' } }] }],
      });
    });

    it('ends the path of an error where the answer ends, when what failed was only needed by others', async () => {
      const answer = await executor.ask('{ person(id: "a") { greeting } }', {
        directory: {
          data: { person: { ...person('a'), nickname: null } },
          errors: [{ message: 'forgotten', path: ['person', 'nickname'] }],
        },
        reviews: (question) => ({
          data: { _entities: representations(question).map((told) => ({ greeting: JSON.stringify(told) })) },
        }),
      });

      expect(answer.data).toEqual({ person: { greeting: '{"__typename":"Person","id":"a","nickname":null}' } });
      expect(places(answer)).toEqual(['person']);
    });

    it('asks for the rest of an entity when what one field requires was skipped', async () => {
      const answer = await executor.ask(
        'query ($no: Boolean!) { person(id: "a") { greeting @include(if: $no) score } }',
        {
          directory: { data: { person: person('a') } },
          reviews: { data: { _entities: [{ score: 7 }] } },
        },
        { no: false },
      );

      expect(answer.data).toEqual({ person: { score: 7 } });
      expect(answer.asked[1]?.variables.representations).toEqual([person('a')]);
    });

    it('does not make a subgraph wait for one that it does not need', async () => {
      let letBadgesGo: (answer: { data: object }) => void = () => undefined;
      const badgesHeld = new Promise<{ data: Record<string, unknown> }>((resolve) => {
        letBadgesGo = resolve as typeof letBadgesGo;
      });
      const answer = await executor.ask('{ person(id: "a") { badge reviewer { name } } }', {
        directory: (question) => {
          if (!question.variables.representations) return { data: { person: person('a') } };
          // Asked while `badges` has not answered yet.
          letBadgesGo({ data: { _entities: [{ badge: 'gold' }] } });
          return { data: { _entities: [{ name: 'Zoé' }] } };
        },
        reviews: { data: { _entities: [{ reviewer: person('z') }] } },
        badges: () => badgesHeld,
      });

      expect(answer.data).toEqual({ person: { badge: 'gold', reviewer: { name: 'Zoé' } } });
    });
  });

  describe('to an operation', () => {
    it('has what it asks of the schema, beside data, under its own names and conditions', async () => {
      const answer = await executor.ask(
        `query ($name: String!, $no: Boolean!) {
          kind: __typename
          found: __type(name: $name) { name ...Kind }
          schema: __schema @include(if: $no) { description }
          person(id: "a") { __typename called: name }
        }
        fragment Kind on __Type { kind }`,
        { directory: { data: { person: { called: 'Ada' } } } },
        { name: 'Person', no: false },
      );

      expect(JSON.stringify(answer.data)).toBe(
        '{"kind":"Query","found":{"name":"Person","kind":"OBJECT"},"person":{"__typename":"Person","called":"Ada"}}',
      );
    });

    it('runs its mutations one after the other', async () => {
      const order: string[] = [];
      const slowly = (name: string) => async () => {
        order.push(`${name} asked`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} done`);
        return { data: { rename: person('a'), again: person('a'), praise: person('a') } };
      };
      await executor.ask(
        'mutation { rename(id: "a", name: "x") { id } praise(id: "a") { id } again: rename(id: "a", name: "y") { id } }',
        { directory: slowly('directory'), reviews: slowly('reviews') },
      );

      expect(order).toEqual(['directory', 'reviews', 'directory'].flatMap((name) => [`${name} asked`, `${name} done`]));
    });

    it('has an error of its own for a variable that does not fit', async () => {
      const answer = await executor.ask('query ($id: ID!) { person(id: $id) { name } }', {}, { id: {} });

      expect(answer.asked).toEqual([]);
      expect(answer.errors?.[0]?.message).toMatch(/Variable "\$id" got invalid value/);
    });

    it('may call a variable as the subgraphs call theirs', async () => {
      const answer = await executor.ask(
        'query ($representations: ID!, $r0: ID!) { person(id: $representations) { score } other: person(id: $r0) { rank } }',
        {
          directory: { data: { person: person('a'), other: person('b') } },
          reviews: ({ variables }) => ({
            data: Object.fromEntries(
              Object.keys(variables).map((name) => [
                name.startsWith('representations') ? '_entities' : name.slice(0, 2).replace('r', 'e'),
                [{ score: 7, rank: 8 }],
              ]),
            ),
          }),
        },
        { representations: 'a', r0: 'b' },
      );

      expect(answer.data).toEqual({ person: { score: 7 }, other: { rank: 8 } });
    });

    it('may give its fields names that every object inherits, and changes no other object with them', async () => {
      const hostile = JSON.parse(
        '{"__proto__":{"__typename":"Person","id":"a","constructor":"Ada","toString":[{"__typename":"Person","id":"b","__proto__":"Ben"}]}}',
      );
      const answer = await executor.ask(
        '{ __proto__: person(id: "a") { constructor: name valueOf: score toString: friends { __proto__: name hasOwnProperty: badge } } }',
        {
          directory: { data: hostile },
          reviews: { data: { _entities: [{ valueOf: 1 }] } },
          badges: {
            data: {
              _entities: [JSON.parse('{"hasOwnProperty":"gold","constructor":{"prototype":{"polluted":true}}}')],
            },
          },
        },
      );

      expect(JSON.stringify(answer.data)).toBe(
        '{"__proto__":{"constructor":"Ada","valueOf":1,"toString":[{"__proto__":"Ben","hasOwnProperty":"gold"}]}}',
      );
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    });

    it('is refused with a clear sentence when it subscribes, without an event to answer', async () => {
      await expect(executor.ask('subscription { renamed { name } }', {})).rejects.toThrow(
        'a subscription is answered with an event',
      );
    });
  });
});

describe('an answer about an interface that one subgraph knows as an object', () => {
  it('has the fields of both sides, and its real type', async () => {
    const executor = await executorOver({
      shapes: `type Query { shapes: [Shape!] }
        interface Shape @key(fields: "id") { id: ID! }
        type Circle implements Shape @key(fields: "id") { id: ID! radius: Int }
        type Square implements Shape @key(fields: "id") { id: ID! side: Int }`,
      notes: 'type Query { noted: [Shape!] } type Shape @key(fields: "id") @interfaceObject { id: ID! note: String }',
    });
    const circles = { data: { shapes: [{ __typename: 'Circle', id: 'c', radius: 3 }] } };
    const notes = {
      data: { noted: [{ __typename: 'Shape', id: 'c', note: 'n' }], _entities: [{ note: 'round' }] },
    };
    const toNotes = await executor.ask('{ shapes { __typename note ... on Circle { radius } } }', {
      shapes: circles,
      notes,
    });
    const fromNotes = await executor.ask('{ noted { note } }', { notes });
    const back = await executor.ask('{ noted { __typename note ... on Circle { radius } } }', {
      notes,
      shapes: { data: { _entities: [{ __typename: 'Circle', id: 'c', radius: 3 }] } },
    });

    expect(toNotes.data).toEqual({ shapes: [{ __typename: 'Circle', note: 'round', radius: 3 }] });
    expect(toNotes.asked[1]?.variables).toEqual({ representations: [{ __typename: 'Shape', id: 'c' }] });
    expect(fromNotes.data).toEqual({ noted: [{ note: 'n' }] });
    expect(back.data).toEqual({ noted: [{ __typename: 'Circle', note: 'n', radius: 3 }] });
  });
});
