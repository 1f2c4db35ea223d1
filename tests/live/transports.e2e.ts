import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { ask, eventually } from '@passerelle/test-kit';
import { fetchExchange, subscriptionExchange, Client as UrqlClient } from '@urql/core';
import type { Client } from 'graphql-ws';
import {
  collect,
  comparable,
  heard,
  type Listening,
  listenByMultipart,
  listenBySse,
  listenByWebSocket,
  type Request,
  webSocketClient,
} from './clients';
import { type LiveWorld, startLiveWorld } from './live-world';

const kinds = (listening: Listening): string[] =>
  listening.events.map(({ data }) => data.orderEvents.node.kind).filter((kind) => kind !== 'HELLO');

const simple = 'subscription { orderEvents(tenant: "t1") { node { kind order { customer { name } } } } }';

/** What both a subscription and a query can select of an event, and what is to be published for it. */
const selections = {
  'aliases, fragments and variables': {
    kind: 'MADE',
    order: 'o1',
    head: '($currency: String, $isLong: Boolean = false)',
    variables: { currency: 'CAD' },
    body: `{ at: cursor node { what: kind ...Rest } } `,
    fragments: `fragment Rest on OrderEvent { order { ...Sum status @include(if: $isLong) } }
      fragment Sum on Order { sum: total(currency: $currency) normal: total customer { who: name discount } }`,
  },
  'an object of a union': {
    kind: 'MADE',
    order: 'o1',
    body: '{ node { subject { __typename ... on Order { total customer { name } } ... on Remark { text } } } }',
  },
  'another object of that union, and a reference to nothing': {
    kind: 'SAID',
    order: null,
    body: '{ node { subject { __typename ... on Order { total } ... on Remark { text } } order { customer { name } } } }',
  },
  'names that the plan needs for itself': {
    kind: 'MADE',
    order: 'o1',
    body: '{ node { order { id: status customer { tier: name discount } } } }',
  },
  'an error of another subgraph behind a field that may not be null': {
    kind: 'MADE',
    order: 'o2',
    body: '{ cursor node { order { id customer { name fragile } } } }',
  },
  'an error of the event itself, which takes its node along': {
    kind: 'BROKEN',
    order: 'o1',
    body: '{ cursor node { kind must } }',
  },
  'a field that the caller may not see': {
    kind: 'MADE',
    order: 'o1',
    body: '{ cursor node { kind internal order { total } } }',
  },
} as const;

describe('a subscription', () => {
  let world: LiveWorld;
  let client: Client;
  const listenings: Listening[] = [];

  beforeAll(async () => {
    world = await startLiveWorld();
    client = webSocketClient(world.webSocketUrl);
  });

  afterEach(async () => {
    for (const listening of listenings.splice(0)) listening.stop();
    await eventually(async () => expect(world.log.open).toBe(0));
  });

  afterAll(async () => {
    await client?.dispose();
    await world?.stop();
  });

  const transports = ['graphql-ws', 'server-sent events', 'multipart'] as const;
  const listen = (transport: (typeof transports)[number], request: Request): Listening => {
    const listening =
      transport === 'graphql-ws'
        ? listenByWebSocket(client, request)
        : (transport === 'multipart' ? listenByMultipart : listenBySse)(world.url, request);
    listenings.push(listening);
    return listening;
  };

  it.each(Object.entries(selections))('answers %s as a query does, over every transport', async (_name, asked) => {
    const {
      kind,
      order,
      body,
      fragments = '',
      head = '',
      variables = {},
    } = { ...asked } as {
      kind: string;
      order: string | null;
      body: string;
      fragments?: string;
      head?: string;
      variables?: Record<string, unknown>;
    };
    const query = `subscription Live${head} { e: orderEvents(tenant: "t1") ${body} } ${fragments}`;
    const all = transports.map((transport) => listen(transport, { query, variables }));
    await heard(world.log, ...all);
    world.log.publish(kind, order);
    const answered = await ask(
      world.url,
      `query Once${head} { e: latestOrderEvent(tenant: "t1") ${body} } ${fragments}`,
      variables,
    );
    const expected = comparable({ data: answered.data, ...(answered.errors && { errors: answered.errors }) });
    for (const { events } of all) await eventually(async () => expect(comparable(events.at(-1))).toEqual(expected));
  });

  it('is one subscription to the subgraph and one join an event, however many clients ask the same', async () => {
    const all = [...transports, ...transports, ...transports].map((transport) => listen(transport, { query: simple }));
    await heard(world.log, ...all);
    const reads = world.customerReads();
    const before = world.log.asked.length;
    for (const kind of ['A', 'B', 'C']) world.log.publish(kind);
    for (const listening of all) await eventually(async () => expect(kinds(listening)).toEqual(['A', 'B', 'C']));
    expect(world.log.open).toBe(1);
    expect(world.log.asked).toHaveLength(before);
    // Events that come at once may be joined with one read.
    expect(world.customerReads() - reads).toBeGreaterThan(0);
    expect(world.customerReads() - reads).toBeLessThanOrEqual(3);
  });

  it('is one to the subgraph for different operations that need the same of it', async () => {
    const totalIn = (currency: string) => ({
      query: `subscription { orderEvents(tenant: "t1") { node { kind order { total(currency: "${currency}") } } } }`,
    });
    const one = listen('graphql-ws', totalIn('EUR'));
    const other = listen('multipart', totalIn('CAD'));
    await heard(world.log, one, other);
    for (const [listening, total] of [
      [one, 100],
      [other, 150],
    ] as const)
      expect(listening.events.at(-1).data.orderEvents.node.order.total).toBe(total);
    expect(world.log.open).toBe(1);
  });

  it('keeps the order of events though they are joined at the same time', async () => {
    const listening = listen('graphql-ws', { query: simple });
    await heard(world.log, listening);
    world.hold(true);
    world.log.publish('FIRST', 'o1');
    await eventually(async () => expect(world.customers.asked.length).toBeGreaterThan(0));
    world.log.publish('SECOND', null);
    world.log.publish('THIRD', null);
    expect(kinds(listening)).toEqual([]);
    world.hold(false);
    await eventually(async () => expect(kinds(listening)).toEqual(['FIRST', 'SECOND', 'THIRD']));
  });

  it('goes on when a subgraph that an event is joined with is down, and says what is missing', async () => {
    const listening = listen('server-sent events', { query: simple });
    await heard(world.log, listening);
    await world.customers.kill();
    const { length } = listening.events;
    world.log.publish('ALONE', 'o1');
    const event = (await listening.until(length + 1)).at(-1);
    await world.customers.restart();
    expect(event.data.orderEvents.node).toEqual({ kind: 'ALONE', order: { customer: { name: null } } });
    expect(event.errors).toMatchObject([
      { path: ['orderEvents', 'node', 'order', 'customer', 'name'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
  });

  it('whose events have no cursor is passed through, and completes', async () => {
    for (const transport of transports) {
      const listening = listen(transport, {
        query: 'subscription($n: Int!) { ticks(count: $n) }',
        variables: { n: 3 },
      });
      expect(await listening.over).toBeUndefined();
      expect(listening.events).toEqual([1, 2, 3].map((ticks) => ({ data: { ticks } })));
    }
  });

  const refusals: [string, Request, string][] = [
    ['unknown fields', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['what is not GraphQL', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    [
      'variables that do not fit',
      { query: 'subscription($n: Int!) { ticks(count: $n) }', variables: { n: 'many' } },
      'BAD_USER_INPUT',
    ],
    [
      'two fields',
      { query: 'subscription { ticks(count: 1) orderEvents(tenant: "t1") { cursor } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'conditions on its field',
      { query: 'subscription($is: Boolean!) { ticks(count: 1) @include(if: $is) }', variables: { is: true } },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown policy', { query: simple, extensions: { onSlow: 'panic' } }, 'BAD_USER_INPUT'],
    [
      'a cursor that is not kept any more',
      { query: 'subscription { orderEvents(tenant: "t1", after: "c0") { cursor } }' },
      'CURSOR_EXPIRED',
    ],
  ];

  it.each(refusals)('is refused for %s, with a code, and disturbs no other', async (_what, request, code) => {
    const other = listen('graphql-ws', { query: simple });
    await heard(world.log, other);
    world.log.forget();
    const reason = (await listen('graphql-ws', request).over) as { extensions: { code: string } }[];
    expect(reason.map(({ extensions }) => extensions.code)).toEqual([code]);
    const bySse = listen('server-sent events', request);
    await bySse.over.catch(() => undefined);
    expect(bySse.events.map(({ errors }) => errors[0].extensions.code)).toEqual([code]);
    const { length } = other.events;
    world.log.publish('STILL');
    expect((await other.until(length + 1)).at(-1).data.orderEvents.node.kind).toBe('STILL');
  });

  it('that is asked without a stream is told which streams there are', async () => {
    const response = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: simple }),
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(response.status).toBe(406);
    expect(errors[0]?.extensions.code).toBe('SUBSCRIPTION_NEEDS_STREAM');
    expect(errors[0]?.message).toMatch(
      /graphql-transport-ws.*text\/event-stream.*multipart\/mixed;subscriptionSpec=1\.0/,
    );
  });

  it('can be asked by GET, as the browser’s EventSource does, but not by a page of another site', async () => {
    const address = `${world.url}?${new URLSearchParams({ query: 'subscription { ticks(count: 2) }' })}`;
    const accept = 'text/event-stream';
    const response = await fetch(address, { headers: { accept } });
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    expect((await response.text()).match(/data: \{.*/g)).toEqual([
      'data: {"data":{"ticks":1}}',
      'data: {"data":{"ticks":2}}',
    ]);
    const foreign = await fetch(address, { headers: { accept, 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).toBe(400);
  });

  it('has queries for neighbours on the same WebSocket', async () => {
    const one = listen('graphql-ws', { query: '{ orderEventsHead }' });
    expect(await one.over).toBeUndefined();
    expect(one.events).toEqual([{ data: { orderEventsHead: world.log.head } }]);
  });

  it('reaches Apollo Client', async () => {
    const apollo = new ApolloClient({ link: new HttpLink({ uri: world.url }), cache: new InMemoryCache() });
    const listening = collect((sink) => {
      const subscription = apollo.subscribe({ query: gql(simple) }).subscribe(sink);
      return () => subscription.unsubscribe();
    });
    listenings.push(listening);
    await heard(world.log, listening);
    const { length } = listening.events;
    world.log.publish('MADE', 'o1');
    expect((await listening.until(length + 1)).at(-1).data.orderEvents.node.order.customer.name).toBe('Ada');
  });

  it.each(['its WebSocket exchange', 'its fetch exchange'])('reaches urql by %s', async (way) => {
    const exchange = subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe: (sink) => ({
          unsubscribe: client.subscribe(
            { query: request.query ?? '', variables: request.variables as never },
            sink as never,
          ),
        }),
      }),
    });
    const urql = new UrqlClient({
      url: world.url,
      preferGetMethod: false,
      ...(way === 'its WebSocket exchange'
        ? { exchanges: [exchange] }
        : { exchanges: [fetchExchange], fetchSubscriptions: true }),
    });
    const listening = collect(
      (sink) => urql.subscription(simple, {}).subscribe((result) => sink.next(result)).unsubscribe,
    );
    listenings.push(listening);
    await heard(world.log, listening);
    const { length } = listening.events;
    world.log.publish('MADE', 'o1');
    const event = (await listening.until(length + 1)).at(-1);
    expect(event.error).toBeUndefined();
    expect(event.data.orderEvents.node.order.customer.name).toBe('Ada');
  });
});
