import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { projectFolder } from '@passerelle/all-in-one';
import { type GatewayOptions, type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { ask, eventually, testHubKeys } from '@passerelle/test-kit';
import { runKeys } from '../callers/keys-process';
import { startToySubgraph, type ToySubgraph } from './toy-subgraph';

const people = `
  type Query { person(id: ID!): Person people: [Person!]! notes: [Note] secret: String @policy(policies: [["board"]]) sector: Sector notice: String }
  type Mutation { rename(id: ID!, name: String!): Person @requiresScopes(scopes: [["people:write"]]) }
  type Person @key(fields: "id") {
    id: ID!
    name: String!
    phone: String @requiresScopes(scopes: [["people:read", "phones:read"], ["admin"]])
    salary: Salary
  }
  type Salary @authenticated { amount: Int! }
  interface Note { id: ID! text: String }
  type PublicNote implements Note { id: ID! text: String }
  type PrivateNote implements Note { id: ID! text: String @authenticated author: String }
  scalar Sector @authenticated
`;

// The directory of phones computes from what the other subgraph protects; it repeats the scopes, as composition asks.
const cards = `
  type Person @key(fields: "id") {
    id: ID!
    phone: String @external
    card: String @requires(fields: "phone") @requiresScopes(scopes: [["people:read", "phones:read"], ["admin"]])
    town: String
  }
`;

/** What Apollo Server puts into the information that a resolver gets. */
interface Hinting {
  readonly cacheControl: { setCacheHint(hint: { maxAge: number }): void };
}

describe('access directives', () => {
  let folder: string;
  let peopleSubgraph: ToySubgraph;
  let cardsSubgraph: ToySubgraph;
  let gateway: RunningGateway;
  /** The same without a fast lane: what it answers, the other has to answer on both of its lanes. */
  let slow: RunningGateway;
  let throughApollo: jest.SpyInstance;
  let keysFile: string;
  let supergraphSdl: string;
  const renamed: string[] = [];
  const keys: Record<string, string | undefined> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-access-'));
    const rows = [
      { id: '1', name: 'Ada', phone: '111', salary: { amount: 1 } },
      { id: '2', name: 'Bob', phone: '222', salary: { amount: 2 } },
    ];
    const byId = ({ id }: { id: string }) => rows.find((row) => row.id === id);
    peopleSubgraph = await startToySubgraph('people', people, {
      Query: {
        person: (_: unknown, args: { id: string }) => byId(args),
        people: () => rows,
        notes: () => [
          { __typename: 'PublicNote', id: 'n1', text: 'hello' },
          { __typename: 'PrivateNote', id: 'n2', text: 'hush', author: 'Ada' },
        ],
        secret: () => 'the secret',
        sector: () => 'MARINE',
        notice: (_: unknown, _args: unknown, _context: unknown, { cacheControl }: Hinting) => {
          cacheControl.setCacheHint({ maxAge: 60 });
          return 'the notice';
        },
      },
      Mutation: {
        rename: (_: unknown, args: { id: string; name: string }) => {
          renamed.push(args.name);
          return byId(args);
        },
      },
      Person: { __resolveReference: byId },
    });
    cardsSubgraph = await startToySubgraph('cards', cards, {
      Person: {
        __resolveReference: (reference: unknown) => reference,
        card: ({ id, phone }: { id: string; phone: string }) => `${id}: ${phone}`,
        town: () => 'Brest',
      },
    });
    const composed = composeServices([peopleSubgraph, cardsSubgraph]);
    expect(composed.errors).toBeUndefined();
    supergraphSdl = composed.supergraphSdl ?? '';
    expect(supergraphSdl).toContain('for: SECURITY');

    keysFile = join(folder, 'keys.json');
    const make = (scopes: string) =>
      `Bearer ${runKeys(keysFile, 'create', '--institution', 'cqi', ...(scopes ? ['--scopes', scopes] : []))}`;
    keys.nobody = undefined;
    keys.known = make('');
    keys.reader = make('people:read');
    keys.phones = make('people:read,phones:read');
    keys.writer = make('people:write');
    keys.admin = make('admin,people:write');
    gateway = await start({ keysFile });
    slow = await start({ keysFile, fastLane: false });
    throughApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  });

  afterAll(async () => {
    throughApollo?.mockRestore();
    await Promise.all([gateway?.stop(), slow?.stop()]);
    await Promise.all([peopleSubgraph?.stop(), cardsSubgraph?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  function start(options: Partial<GatewayOptions>): Promise<RunningGateway> {
    return startGateway({
      ...readGatewayConfig({ RATE_LIMIT_REQUESTS: '0', RATE_LIMIT_COST: '0' }, projectFolder),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      logLevel: 'silent',
      supergraph: { kind: 'text', sdl: supergraphSdl },
      plansFolder: null,
      contracts: [],
      urlBySubgraph: new Map([
        ['people', peopleSubgraph.url],
        ['cards', cardsSubgraph.url],
      ]),
      ...options,
    });
  }

  /** Asks until all that may be known is known, then once more, which needs Apollo Server only where something is removed. */
  async function askAs(who: string, query: string, variables: Record<string, unknown> = {}) {
    const wanted = await askOnce(slow.url, who, query, variables);
    expect(await askOnce(gateway.url, who, query, variables)).toEqual(wanted);
    throughApollo.mockClear();
    const given = await askOnce(gateway.url, who, query, variables);
    expect(given).toEqual(wanted);
    expect(timesThroughApollo()).toBe(given.removed ? 1 : 0);
    return given;
  }

  /** Subgraphs run on Apollo Server too; what they are asked bears the number of the client's request. */
  function timesThroughApollo(): number {
    return throughApollo.mock.calls.filter(
      ([{ httpGraphQLRequest }]) => !httpGraphQLRequest.headers.has('x-request-id'),
    ).length;
  }

  async function askOnce(url: string, who: string, query: string, variables: Record<string, unknown> = {}) {
    peopleSubgraph.asked();
    cardsSubgraph.asked();
    const { data, errors, httpStatus } = await ask(url, query, variables, keys[who]);
    return {
      data,
      removed: errors?.map(({ path, extensions }) => {
        expect(extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
        expect(extensions?.requestId).toBeDefined();
        return path?.join('.');
      }),
      httpStatus,
      sent: [...peopleSubgraph.asked(), ...cardsSubgraph.asked()].join('\n'),
    };
  }

  const everything = '{ people { id name phone town salary { amount } card } sector secret }';
  const row = (id: string, name: string, more: object) => ({
    id,
    name,
    phone: null,
    town: 'Brest',
    salary: null,
    card: null,
    ...more,
  });

  it('show each caller what it may see, with null and an error in the place of the rest', async () => {
    const nobody = await askAs('nobody', everything);
    expect(nobody.httpStatus).toBe(200);
    expect(nobody.data).toEqual({ people: [row('1', 'Ada', {}), row('2', 'Bob', {})], sector: null, secret: null });
    expect(nobody.removed?.sort()).toEqual(['people.@.card', 'people.@.phone', 'people.@.salary', 'secret', 'sector']);

    const reader = await askAs('reader', everything);
    const paid = [row('1', 'Ada', { salary: { amount: 1 } }), row('2', 'Bob', { salary: { amount: 2 } })];
    expect(reader.data).toEqual({ people: paid, sector: 'MARINE', secret: null });
    expect(reader.removed?.sort()).toEqual(['people.@.card', 'people.@.phone', 'secret']);

    for (const who of ['phones', 'admin']) {
      const { data, removed } = await askAs(who, everything);
      expect(data).toEqual({
        people: [
          row('1', 'Ada', { phone: '111', salary: { amount: 1 }, card: '1: 111' }),
          row('2', 'Bob', { phone: '222', salary: { amount: 2 }, card: '2: 222' }),
        ],
        sector: 'MARINE',
        secret: null,
      });
      expect(removed).toEqual(['secret']);
    }
  });

  it('keep what is not shown from being asked of its owner, even after a caller who may see it', async () => {
    expect((await askAs('admin', everything)).sent).toMatch(/phone/);
    const { sent } = await askAs('nobody', everything);
    expect(sent).toContain('name');
    expect(sent).not.toMatch(/phone|salary|secret|sector|card/);
    expect((await askAs('admin', everything)).sent).toMatch(/phone/);
  });

  it('hold for an operation that a caller who may see all of it has asked again and again', async () => {
    const query = '{ people { name phone } }';
    for (let times = 0; times < 4; times += 1) {
      expect((await askAs('admin', query)).data).toMatchObject({ people: [{ phone: '111' }, { phone: '222' }] });
    }
    const { data, sent } = await askAs('nobody', query);
    expect(data).toMatchObject({ people: [{ phone: null }, { phone: null }] });
    expect(sent).not.toContain('phone');
  });

  it('refuse a request of which nothing is left, and ask nobody', async () => {
    for (const query of ['{ secret }', '{ sector }', '{ people { phone salary { amount } } }']) {
      const { data, httpStatus, sent } = await askAs('nobody', query);
      expect([data, httpStatus, sent]).toEqual([null, 403, '']);
    }
  });

  it('keep a mutation from being made', async () => {
    const query = 'mutation ($name: String!) { rename(id: "1", name: $name) { id name } }';
    for (const who of ['nobody', 'known', 'reader']) {
      expect(await askAs(who, query, { name: who })).toMatchObject({
        data: null,
        removed: ['rename'],
        httpStatus: 403,
      });
    }
    expect(await askAs('writer', query, { name: 'writer' })).toMatchObject({
      data: { rename: { id: '1' } },
      removed: undefined,
    });
    // Once each time it was asked.
    expect(renamed).toEqual(['writer', 'writer', 'writer']);
  });

  it('hold in fragments, under other names, and behind an interface', async () => {
    const query = `query ($id: ID!, $yes: Boolean!) {
      one: person(id: $id) { ...P ... @include(if: $yes) { tel: phone } }
      notes { __typename id ... on PublicNote { text } ... on PrivateNote { hidden: text author } }
      all: notes { text }
    } fragment P on Person { name mobile: phone }`;
    const nobody = await askAs('nobody', query, { id: '2', yes: true });
    expect(nobody.data).toEqual({
      one: { name: 'Bob', mobile: null, tel: null },
      notes: [
        { __typename: 'PublicNote', id: 'n1', text: 'hello' },
        { __typename: 'PrivateNote', id: 'n2', hidden: null, author: 'Ada' },
      ],
      all: null,
    });
    expect(nobody.removed?.sort()).toEqual(['all.@.text', 'notes.@.hidden', 'one.mobile', 'one.tel']);
    expect((await askAs('nobody', query, { id: '2', yes: false })).removed).not.toContain('one.tel');

    const admin = await askAs('admin', query, { id: '2', yes: true });
    expect(admin.removed).toBeUndefined();
    expect(admin.data).toEqual({
      one: { name: 'Bob', mobile: '222', tel: '222' },
      notes: [
        { __typename: 'PublicNote', id: 'n1', text: 'hello' },
        { __typename: 'PrivateNote', id: 'n2', hidden: 'hush', author: 'Ada' },
      ],
      all: [{ text: 'hello' }, { text: 'hush' }],
    });
  });

  it('keep an answer for callers of equal rights only', async () => {
    for (const who of ['nobody', 'reader', 'admin']) {
      const asked: string[] = [];
      for (let times = 0; times < 4; times += 1) {
        const { data, removed, sent } = await askOnce(gateway.url, who, '{ notice }');
        expect([data, removed]).toEqual([{ notice: 'the notice' }, undefined]);
        asked.push(sent);
      }
      // Once to be let through, and once by the fast lane, which keeps the answer.
      expect(asked).toEqual(['{ notice }', '{ notice }', '', '']);
    }
  });

  it('hold for the operation that is chosen by its name', async () => {
    const query = 'query A { people { name } } query B { people { name phone } }';
    const askFor = async (operationName: string) => {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
      return (await response.json()) as { data: unknown; errors?: { path: string[] }[] };
    };
    // A is known when B is asked, and B when A is asked once more.
    for (let times = 0; times < 2; times += 1) {
      expect(await askFor('A')).toEqual({ data: { people: [{ name: 'Ada' }, { name: 'Bob' }] } });
      const { data, errors } = await askFor('B');
      expect(data).toEqual({
        people: [
          { name: 'Ada', phone: null },
          { name: 'Bob', phone: null },
        ],
      });
      expect(errors?.map(({ path }) => path)).toEqual([['people', '@', 'phone']]);
    }
  });

  it('let no answer be shared by callers of different rights', async () => {
    const query = '{ people { id town } }';
    const different = ['nobody', 'known', 'reader', 'admin'];
    for (const who of different) await askAs(who, query);
    peopleSubgraph.asked();
    throughApollo.mockClear();
    const answers = await Promise.all(
      [...different, ...different].map((who) => ask(gateway.url, query, {}, keys[who])),
    );

    expect(timesThroughApollo()).toBe(0);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(peopleSubgraph.asked().length).toBeGreaterThanOrEqual(different.length);
  });

  it('hold when a subgraph renames them', async () => {
    const renaming = supergraphSdl
      .replace('authenticated/v0.1", for: SECURITY', 'authenticated/v0.1", for: SECURITY, as: "known"')
      .replace('directive @authenticated', 'directive @known')
      .replaceAll(/@authenticated(?! on)/g, '@known');
    expect(renaming).not.toContain('@authenticated');
    const other = await start({ supergraph: { kind: 'text', sdl: renaming } });
    try {
      const { data } = await ask(other.url, '{ people { name salary { amount } } sector }');
      expect(data).toEqual({
        people: [
          { name: 'Ada', salary: null },
          { name: 'Bob', salary: null },
        ],
        sector: null,
      });
    } finally {
      await other.stop();
    }
  });

  it('hold from when a key loses a scope, for what it has asked again and again', async () => {
    const query = '{ people { name phone } }';
    expect((await askAs('phones', query)).data).toMatchObject({ people: [{ phone: '111' }, { phone: '222' }] });
    const before = readFileSync(keysFile, 'utf8');
    writeFileSync(keysFile, before.replace(/"phones:read"/g, '"phones:list"'));
    try {
      await eventually(async () => {
        for (const { url } of [gateway, slow]) {
          expect((await askOnce(url, 'phones', query)).removed).toEqual(['people.@.phone']);
        }
      });
      expect((await askAs('phones', query)).sent).not.toContain('phone');
    } finally {
      writeFileSync(keysFile, before);
    }
  });

  it('hold from when a new supergraph asks for more, for what was asked again and again', async () => {
    const path = join(folder, 'supergraph.graphql');
    writeFileSync(path, supergraphSdl);
    const query = '{ people { name } }';
    const other = await start({ supergraph: { kind: 'file', path } });
    try {
      for (let times = 0; times < 2; times += 1) {
        expect((await askOnce(other.url, 'nobody', query)).removed).toBeUndefined();
      }
      const stricter = supergraphSdl.replace(/(?<=type Person[^}]* name: String!)/, ' @authenticated');
      expect(stricter).not.toBe(supergraphSdl);
      writeFileSync(path, stricter);
      await eventually(async () => {
        expect(await askOnce(other.url, 'nobody', query)).toMatchObject({ removed: ['people.@.name'], sent: '' });
      });
    } finally {
      await other.stop();
    }
  });

  it('keep the gateway from starting where the supergraph asks for a protection it does not know', async () => {
    const unknown = supergraphSdl.replace('https://specs.apollo.dev/policy/v0.1', 'https://example.org/vault/v0.1');
    await expect(
      startGateway({
        ...readGatewayConfig({}, projectFolder),
        hubKeys: { kind: 'keys', keys: testHubKeys },
        port: 0,
        logLevel: 'silent',
        supergraph: { kind: 'text', sdl: unknown },
        contracts: [],
      }),
    ).rejects.toThrow('the supergraph asks for https://example.org/vault/v0.1, which is not enforced here');
  });
});
