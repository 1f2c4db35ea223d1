import { eventually } from '@passerelle/test-kit';
import type { Client } from 'graphql-ws';
import WebSocket from 'ws';
import { type Metrics, readMetrics } from '../observe/read-metrics';
import { heard, type Listening, listenByMultipart, listenBySse, listenByWebSocket, webSocketClient } from './clients';
import { type LiveWorld, startLiveWorld } from './live-world';

const query = 'subscription($after: ID) { orderEvents(tenant: "t1", after: $after) { cursor node { kind } } }';
const init = JSON.stringify({ type: 'connection_init' });
const subscribe = (id: string, text = query): string =>
  JSON.stringify({ id, type: 'subscribe', payload: { query: text } });

/** A client that keeps to no protocol. */
async function rawSocket(url: string, protocol = 'graphql-transport-ws', headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, protocol, { headers });
  const messages: string[] = [];
  socket.on('message', (data) => messages.push(String(data)));
  socket.on('error', () => undefined);
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed]);
  const acknowledged = async (): Promise<void> => {
    socket.send(init);
    await eventually(async () => expect(messages).toContain('{"type":"connection_ack"}'));
  };
  return { socket, messages, closed, acknowledged };
}

const codeOf = (reason: unknown): unknown => (reason as { extensions: { code: string } }[])[0]?.extensions.code;

describe('a client', () => {
  let world: LiveWorld;
  let client: Client;
  let other: Listening;
  const queueLength = 20;

  beforeAll(async () => {
    world = await startLiveWorld(
      {
        queueLength,
        ringLength: 8,
        maxBacklog: 100,
        maxSubscriptionsPerConnection: 4,
        maxSubscriptionsPerCaller: 8,
        maxConnectionsPerCaller: 6,
        maxSubscribesPerSecond: 20,
        connectionInitMs: 300,
        origins: ['https://dashboard.example'],
      },
      { observe: { metrics: { port: 0, host: '127.0.0.1' }, traces: null } },
    );
    client = webSocketClient(world.webSocketUrl, { lazy: false });
    other = listenByWebSocket(client, { query });
    await heard(world.log, other);
  });

  afterAll(async () => {
    other?.stop();
    await client?.dispose();
    await world?.stop();
  });

  /** The neighbour of whoever misbehaves hears everything. */
  async function otherHears(): Promise<void> {
    const { length } = other.events;
    const cursor = world.log.publish('NEXT');
    await eventually(async () => expect(other.events.at(-1).data.orderEvents.cursor).toBe(cursor));
    expect(other.events.length).toBeGreaterThan(length);
  }

  const metrics = (): Promise<Metrics> => readMetrics(world.gateway.metricsUrl ?? '');

  it('that reads too slowly is cut off alone, and goes on after its last event without a loss', async () => {
    const { socket, messages, acknowledged } = await rawSocket(world.webSocketUrl);
    await acknowledged();
    socket.send(subscribe('slow'));
    await eventually(async () => {
      world.log.publish('HELLO');
      expect(messages.length).toBeGreaterThan(1);
    });
    socket.pause();
    // More than any buffer on the way takes.
    const large = 'x'.repeat(100_000);
    const published: string[] = [];
    for (let index = 1; index <= 200; index += 1) {
      published.push(world.log.publish(large));
      // As a subgraph does that is not one loop with the hub.
      if (index % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await eventually(async () => expect(other.events.at(-1).data.orderEvents.cursor).toBe(published.at(-1)), 20_000);
    const heardByOther = other.events.map(({ data }) => data.orderEvents.cursor);
    expect(heardByOther.slice(heardByOther.indexOf(published[0]))).toEqual(published);
    await eventually(async () =>
      expect((await metrics()).get('passerelle_subscriptions_ended_total{reason="SUBSCRIPTION_SLOW_CONSUMER"}')).toBe(
        1,
      ),
    );
    socket.resume();
    await eventually(async () => expect(messages.at(-1)).toMatch(/"type":"(error|complete)"/));
    const all = messages.map((text) => JSON.parse(text));
    expect(all.at(-1)).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'SUBSCRIPTION_SLOW_CONSUMER' } }],
    });
    socket.close();
    const got = all.flatMap(({ payload }) => payload?.data?.orderEvents?.cursor ?? []);
    const back = listenByWebSocket(client, { query, variables: { after: got.at(-1) } });
    const missing = published.slice(published.indexOf(got.at(-1)) + 1);
    await back.until(missing.length);
    expect(back.events.map(({ data }) => data.orderEvents.cursor)).toEqual(missing);
    back.stop();
  }, 60_000);

  it('that catches up slowly is waited for', async () => {
    const cursor = world.log.publish('before');
    const { socket, messages, acknowledged } = await rawSocket(world.webSocketUrl);
    await acknowledged();
    const published: string[] = [];
    for (let index = 1; index <= 400; index += 1) {
      published.push(world.log.publish('z'.repeat(50_000)));
      if (index % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    socket.send(JSON.stringify({ id: 's', type: 'subscribe', payload: { query, variables: { after: cursor } } }));
    socket.pause();
    // The subgraph is held back, since nothing more can be put into any queue on the way.
    await eventually(async () =>
      expect((await metrics()).get('passerelle_upstream_streams{subgraph="orders",state="lost"}')).toBe(1),
    );
    socket.resume();
    await eventually(async () => expect(messages.length).toBe(published.length + 1), 20_000);
    expect(messages.slice(1).map((text) => JSON.parse(text).payload.data.orderEvents.cursor)).toEqual(published);
    socket.close();
  }, 60_000);

  it.each(['conflate', 'drop-oldest'])(
    'that is slow and asked for %s loses events, and gets the newest',
    async (onSlow) => {
      const { socket, messages, acknowledged } = await rawSocket(world.webSocketUrl);
      await acknowledged();
      socket.send(JSON.stringify({ id: 's', type: 'subscribe', payload: { query, extensions: { onSlow } } }));
      await eventually(async () => {
        world.log.publish('HELLO');
        expect(messages.length).toBeGreaterThan(1);
      });
      socket.pause();
      const large = 'y'.repeat(100_000);
      for (let index = 1; index <= 200; index += 1) {
        world.log.publish(large);
        if (index % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      const last = world.log.publish('LAST');
      await eventually(async () => expect(other.events.at(-1).data.orderEvents.cursor).toBe(last), 20_000);
      socket.resume();
      await eventually(async () => expect(messages.at(-1)).toContain('"kind":"LAST"'));
      expect(messages.filter((text) => text.includes('yyy')).length).toBeLessThan(200);
      socket.close();
    },
    60_000,
  );

  it('may have so many subscriptions on a connection, and keeps those it has', async () => {
    const greedy = webSocketClient(world.webSocketUrl);
    const listenings = [1, 2, 3, 4].map(() => listenByWebSocket(greedy, { query }));
    await heard(world.log, ...listenings);
    const refused = listenByWebSocket(greedy, { query });
    expect(codeOf(await refused.over)).toBe('SUBSCRIPTION_LIMIT_REACHED');
    const counts = listenings.map(({ events }) => events.length);
    await otherHears();
    for (const [index, listening] of listenings.entries()) await listening.until((counts[index] ?? 0) + 1);
    listenings[0]?.stop();
    await eventually(async () => {
      const again = listenByWebSocket(greedy, { query });
      await Promise.race([heard(world.log, again), again.over.then((reason) => Promise.reject(codeOf(reason)))]);
    });
    await greedy.dispose();
  });

  it('may have so many subscriptions and connections over every transport together', async () => {
    const streams = [1, 2, 3].map(() => listenBySse(world.url, { query }));
    streams.push(...[1, 2].map(() => listenByMultipart(world.url, { query })));
    await heard(world.log, ...streams);
    const response = await fetch(`${world.url}?${new URLSearchParams({ query })}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(response.status).toBe(429);
    expect(codeOf(((await response.json()) as { errors: unknown }).errors)).toBe('SUBSCRIPTION_LIMIT_REACHED');
    const { socket, closed } = await rawSocket(world.webSocketUrl);
    socket.send(init);
    expect(await closed).toBe(1013);
    await otherHears();
    for (const stream of streams) stream.stop();
    await eventually(async () => expect((await metrics()).get('passerelle_live_connections{transport="sse"}')).toBe(0));
  });

  it('that floods with subscriptions is slowed down alone', async () => {
    const { socket, messages, acknowledged } = await rawSocket(world.webSocketUrl);
    await acknowledged();
    const before = world.orders.subscribed.length;
    for (let index = 0; index < 3_000; index += 1) {
      socket.send(subscribe(String(index), `subscription { orderEvents(tenant: "t${index}") { cursor } }`));
      if (index < 2_000) socket.send(JSON.stringify({ id: String(index), type: 'complete' }));
    }
    await otherHears();
    await eventually(async () =>
      expect(messages.filter((text) => text.includes('SUBSCRIPTION_LIMIT')).length).toBeGreaterThan(900),
    );
    expect(world.orders.subscribed.length - before).toBeLessThan(500);
    socket.close();
    await otherHears();
  });

  it('that never reads what it asks for is given up', async () => {
    const { socket, closed, acknowledged } = await rawSocket(world.webSocketUrl);
    await acknowledged();
    expect((await metrics()).get('passerelle_live_connections{transport="websocket"}')).toBe(2);
    socket.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { text: 'z'.repeat(100_000) } });
    const timer = setInterval(() => {
      for (let index = 0; index < 10 && socket.readyState === WebSocket.OPEN; index += 1) socket.send(ping);
    }, 1);
    await eventually(async () =>
      expect((await metrics()).get('passerelle_live_connections{transport="websocket"}')).toBe(1),
    );
    clearInterval(timer);
    socket.terminate();
    await closed;
    await otherHears();
  });

  it.each<[string, (socket: WebSocket) => void, number]>([
    ['a frame that is too large', (socket) => socket.send('x'.repeat(300 * 1024)), 1009],
    ['what is not JSON', (socket) => socket.send('{'), 4400],
    ['a message that is none of the protocol', (socket) => socket.send('{"type":"attack"}'), 4400],
    ['a subscription before it has said who it is', (socket) => socket.send(subscribe('1')), 4401],
    ['nothing at all', () => undefined, 4408],
    [
      'broken frames',
      (socket) =>
        (socket as never as { _socket: { write(bytes: Buffer): void } })._socket.write(
          Buffer.from('c1ffffffffff', 'hex'),
        ),
      1002,
    ],
  ])('that sends %s is closed alone', async (_what, misbehave, code) => {
    const { socket, closed } = await rawSocket(world.webSocketUrl);
    misbehave(socket);
    expect(await closed).toBe(code);
    await otherHears();
  });

  it('of the protocol before this one is told so', async () => {
    const { closed } = await rawSocket(world.webSocketUrl, 'graphql-ws');
    expect([1006, 4406]).toContain(await closed);
  });

  it('in a page of another site may not connect, unless the operator allows it', async () => {
    const from = async (origin: string) => (await rawSocket(world.webSocketUrl, undefined, { origin })).socket;
    const foreign = await from('https://elsewhere.example');
    expect(foreign.readyState).not.toBe(WebSocket.OPEN);
    for (const origin of ['https://dashboard.example', new URL(world.url).origin]) {
      const socket = await from(origin);
      expect(socket.readyState).toBe(WebSocket.OPEN);
      socket.close();
    }
  });

  it('that leaves is forgotten, and the metrics show who is there', async () => {
    const stream = listenBySse(world.url, { query: 'subscription Own { orderEvents(tenant: "t1") { cursor } }' });
    await heard(world.log, stream);
    const during = await metrics();
    expect(during.get('passerelle_subscriptions{transport="sse"}')).toBe(1);
    expect(during.get('passerelle_shared_operations')).toBe(2);
    expect(during.get('passerelle_upstream_streams{subgraph="orders",state="heard"}')).toBe(2);
    expect(during.get('passerelle_event_lag_seconds_count')).toBeGreaterThan(0);
    expect(during.get('passerelle_events_delivered_total')).toBeGreaterThan(other.events.length);
    stream.stop();
    await eventually(async () => {
      const after = await metrics();
      expect(after.get('passerelle_subscriptions{transport="sse"}')).toBe(0);
      expect(after.get('passerelle_shared_operations')).toBe(1);
      expect(after.get('passerelle_upstream_streams{subgraph="orders",state="heard"}')).toBe(1);
    });
  });
});
