import { softLanding } from '@passerelle/soft-landing';
import { parseDatabaseUrl, type RunningSubgraph, startSubgraph } from '@passerelle/subgraph-kit';
import { askSigned, makeDatabases, signatureOf, type TestDatabases, testHub } from '@passerelle/test-kit';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { enterStay } from './write-records';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as they come
type Answer = any;

describe('subscriptions of a subgraph', () => {
  let databases: TestDatabases;
  let subgraph: RunningSubgraph;
  let client: Client;

  beforeAll(async () => {
    databases = makeDatabases('sqlite');
    subgraph = await startSubgraph(softLanding, {
      port: 0,
      host: '127.0.0.1',
      database: parseDatabaseUrl(databases.url('soft-landing'), 'soft-landing'),
      logLevel: 'silent',
      seeds: true,
      hub: testHub,
      dangerouslyAllowIntrospection: false,
    });
    client = createClient({ url: subgraph.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  });

  afterAll(async () => {
    await client.dispose();
    await subgraph.stop();
    await databases.drop();
  });

  const listen = (query: string, variables: Record<string, unknown> = {}) =>
    client
      .iterate<Answer>({ query, variables, extensions: signatureOf('soft-landing', query) })
      [Symbol.asyncIterator]();
  const nextOf = async (events: AsyncIterator<Answer>): Promise<Answer> => (await events.next()).value;
  const head = async () => (await askSigned(subgraph, '{ softLandingEventsHead }')).data.softLandingEventsHead;
  /** The codes of what is wrong, whether it is an answer or ends the subscription. */
  const codesOf = async (query: string, variables?: Record<string, unknown>): Promise<string[]> => {
    const errors = await nextOf(listen(query, variables)).then(
      (answer) => answer.errors,
      (thrown) => thrown,
    );
    return errors.map(({ extensions }: Answer) => extensions.code);
  };

  it('tell of a change with the record as it is now', async () => {
    const after = await head();
    await enterStay(subgraph.database, 'soft-landing:new');
    const events = listen(
      `subscription ($after: ID) { softLandingEvents(after: $after) {
        cursor node { kind occurredAt recordId summary { en } softLanding { id state } organizations { id } }
      } }`,
      { after },
    );
    const { data } = await nextOf(events);
    await events.return?.();

    expect(data.softLandingEvents).toEqual({
      cursor: await head(),
      node: {
        kind: 'RECORD_CREATED',
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        recordId: 'soft-landing:new',
        summary: { en: 'Stay, 2018-23' },
        softLanding: { id: 'soft-landing:new', state: 'FOLLOW_UP' },
        organizations: expect.arrayContaining([{ id: 'org:tmq' }]),
      },
    });
  });

  it('read the record anew for each event', async () => {
    await enterStay(subgraph.database, 'soft-landing:changing');
    const after = await head();
    const events = listen(
      'subscription ($after: ID) { softLandingEvents(after: $after) { node { softLanding { version } } } }',
      { after },
    );
    const versions: number[] = [];
    for (const version of [2, 3]) {
      await subgraph.database.write(async (manager) => {
        await manager.query('UPDATE soft_landing SET version = ? WHERE id = ?', [version, 'soft-landing:changing']);
        await softLanding.events?.[0]?.append(manager, 'RECORD_CREATED', [
          { ...softLanding.seeds[0]?.rows[0], id: 'soft-landing:changing' },
        ]);
      });
      versions.push((await nextOf(events)).data.softLandingEvents.node.softLanding.version);
    }
    await events.return?.();

    expect(versions).toEqual([2, 3]);
  });

  it('give only what is asked for', async () => {
    const after = await head();
    await enterStay(subgraph.database, 'soft-landing:other');
    await enterStay(subgraph.database, 'soft-landing:mine');
    const heard = async (filter: string): Promise<string> => {
      const events = listen(
        `subscription ($after: ID) { softLandingEvents(after: $after, ${filter}) { node { recordId } } }`,
        { after },
      );
      const { data } = await nextOf(events);
      await events.return?.();
      return data.softLandingEvents.node.recordId;
    };

    expect(await heard('id: "soft-landing:mine"')).toBe('soft-landing:mine');
    expect(await heard('organizationId: "org:tmq"')).toBe('soft-landing:other');
    expect(await heard('kinds: [RECORD_CREATED], territoryId: "territory:quebec-province"')).toBe('soft-landing:other');
  });

  it.each([
    ['a query', '{ softLandingEventsHead }', 'BAD_USER_INPUT'],
    ['a question about the schema', 'subscription { __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what is not GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a cursor that is none', 'subscription { softLandingEvents(after: "x") { cursor } }', 'CURSOR_MALFORMED'],
    [
      'a cursor of another database',
      `subscription { softLandingEvents(after: "${Buffer.from('[1,"other"]').toString('base64url')}") { cursor } }`,
      'CURSOR_EXPIRED',
    ],
    [
      'a variable of another type',
      'subscription ($kinds: [SoftLandingEventKind!]) { softLandingEvents(kinds: $kinds) { cursor } }',
      'BAD_USER_INPUT',
    ],
    // The rule of graphql-js throws here; uncaught, it would take every subscription of the connection along.
    [
      'a condition on the whole of it',
      'subscription ($is: Boolean!) { softLandingEvents @include(if: $is) { cursor } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuse %s, and nothing else of the connection', async (_what, query, code) => {
    const other = listen('subscription { softLandingEvents { node { recordId } } }');
    await nextOf(other);

    expect(await codesOf(query, { kinds: 'NONE', is: true })).toEqual(expect.arrayContaining([code]));
    const id = `soft-landing:after-${code}-${query.length}`;
    await enterStay(subgraph.database, id);
    expect((await nextOf(other)).data.softLandingEvents.node.recordId).toBe(id);
    await other.return?.();
  });

  it('are found at /graphql only', async () => {
    const socket = new WebSocket(subgraph.url.replace('http', 'ws').replace('/graphql', '/'), 'graphql-transport-ws');
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toContain('404');
  });

  it.each([
    ['without a signature', {}],
    ['with that of another operation', signatureOf('soft-landing', '{ softLandingEventsHead }')],
    ['with that for another subgraph', signatureOf('directory', 'subscription { softLandingEvents { cursor } }')],
  ])('are refused %s', async (_what, extensions) => {
    const query = 'subscription { softLandingEvents { cursor } }';
    const refusal = await nextOf(client.iterate({ query, extensions })[Symbol.asyncIterator]()).catch((error) => error);

    expect(refusal).toMatchObject([{ extensions: { code: 'ASSERTION_REFUSED' } }]);
  });

  it('begin for the rows of the documents when those are loaded', async () => {
    const stays = softLanding.seeds[0]?.rows.map(({ id }) => id) as string[];
    const rows = await subgraph.database.reader.query('SELECT recordId FROM outbox ORDER BY serial');
    expect(rows.slice(1, 1 + stays.length).map(({ recordId }: Answer) => recordId)).toEqual(stays);
  });

  it('are broken off when the subgraph stops, so that their clients come back', async () => {
    const socket = new WebSocket(subgraph.url.replace('http', 'ws'), 'graphql-transport-ws');
    const messages: Answer[] = [];
    const code = new Promise((resolve) => socket.once('close', resolve));
    const started = new Promise<void>((resolve) =>
      socket.on('message', (text) => {
        const message = JSON.parse(String(text));
        messages.push(message.type);
        const query = 'subscription { softLandingEvents { cursor } }';
        if (message.type === 'connection_ack')
          socket.send(
            JSON.stringify({
              id: '1',
              type: 'subscribe',
              payload: { query, extensions: signatureOf('soft-landing', query) },
            }),
          );
        if (message.type === 'next') resolve();
      }),
    );
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    await started;
    await subgraph.stop();

    expect(await code).toBe(1012);
    expect(messages).toEqual(['connection_ack', 'next']);
  });
});
