import { eventually } from '@passerelle/test-kit';
import { type Client } from 'graphql-ws';
import { heard, type Listening, listenByMultipart, listenBySse, listenByWebSocket, webSocketClient } from './clients';
import { type LiveWorld, startLiveWorld } from './live-world';

const query =
  'subscription($after: ID) { orderEvents(tenant: "t1", after: $after) { cursor node { kind order { customer { name } } } } }';
const kinds = (listening: Listening): string[] =>
  listening.events.map(({ data }) => data.orderEvents.node.kind).filter((kind) => kind !== 'HELLO');
const cursors = (listening: Listening): string[] => listening.events.map(({ data }) => data.orderEvents.cursor);
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `e${from + index}`);

const ringLength = 4;
const settings = { ringLength, queueLength: 40, maxBacklog: 20 };

describe('a subscription that was interrupted', () => {
  let world: LiveWorld;
  let client: Client;
  const listenings: Listening[] = [];

  const listen = (after?: string): Listening => {
    const listening = listenByWebSocket(client, { query, ...(after !== undefined && { variables: { after } }) });
    listenings.push(listening);
    return listening;
  };
  const publish = (...all: string[]): string[] => all.map((kind) => world.log.publish(kind));

  beforeAll(async () => {
    world = await startLiveWorld(settings);
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

  it('by the end of its subgraph goes on where it was when that is back, and its client does not notice', async () => {
    const listening = listen();
    await heard(world.log, listening);
    publish(...numbers(1, 5));
    await eventually(async () => expect(kinds(listening)).toEqual(numbers(1, 5)));
    for (const round of [1, 2]) {
      await world.orders.kill();
      publish(...numbers(round * 5 + 1, round * 5 + 5));
      await world.orders.restart();
      await eventually(async () => expect(kinds(listening)).toEqual(numbers(1, round * 5 + 5)));
    }
    publish('e16');
    await eventually(async () => expect(kinds(listening)).toEqual(numbers(1, 16)));
    expect(new Set(cursors(listening)).size).toBe(listening.events.length);
  });

  it.each([1000, 1001, 1012, 4403])(
    'by a closure with %d goes on where it was, and nothing comes twice',
    async (code) => {
      const listening = listen();
      await heard(world.log, listening);
      publish('e1', 'e2');
      await eventually(async () => expect(kinds(listening)).toEqual(['e1', 'e2']));
      world.orders.closeSockets(code);
      publish('e3', 'e4');
      await eventually(async () => expect(kinds(listening)).toEqual(numbers(1, 4)));
      expect(new Set(cursors(listening)).size).toBe(listening.events.length);
    },
  );

  it('by a subgraph that will never take it ends', async () => {
    const listening = listen();
    await heard(world.log, listening);
    world.orders.closeSockets(4400);
    expect(await listening.over).toMatchObject([{ extensions: { code: 'SUBGRAPH_ERROR' } }]);
  });

  it('before any event came waits for its subgraph', async () => {
    await world.orders.kill();
    const listening = listen();
    // Nobody can tell from outside that it has tried in vain.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await world.orders.restart();
    await heard(world.log, listening);
    publish('e1');
    await eventually(async () => expect(kinds(listening)).toEqual(['e1']));
  });

  it('without a cursor says that events may be missing', async () => {
    const ticking = listenByWebSocket(client, { query: 'subscription { ticks(count: 1) }' });
    await ticking.until(1);
    await world.orders.kill();
    const reason = (await ticking.over) as { extensions: { code: string } }[];
    await world.orders.restart();
    expect(reason[0]?.extensions.code).toBe('SUBSCRIPTION_INTERRUPTED');
  });

  it('goes on from what the hub remembers, and no subgraph is asked for it', async () => {
    const staying = listen();
    await heard(world.log, staying);
    const [first = ''] = publish('e1', 'e2', 'e3');
    await eventually(async () => expect(kinds(staying)).toEqual(numbers(1, 3)));
    const { length } = world.log.asked;
    const back = listen(first);
    await back.until(2);
    publish('e4');
    await eventually(async () => expect(kinds(back)).toEqual(['e2', 'e3', 'e4']));
    expect(kinds(staying)).toEqual(numbers(1, 4));
    expect(world.log.asked).toHaveLength(length);
  });

  it('longer than the hub remembers catches up on its own, and then joins the others', async () => {
    const staying = listen();
    await heard(world.log, staying);
    const [first = ''] = publish(...numbers(1, 10));
    await eventually(async () => expect(kinds(staying)).toEqual(numbers(1, 10)));
    const { length } = world.log.asked;
    const back = listen(first);
    await eventually(async () => expect(kinds(back)).toEqual(numbers(2, 10)));
    expect(world.log.asked.slice(length)).toEqual([first]);
    await eventually(async () => expect(world.log.open).toBe(1));
    publish('e11', 'e12');
    for (const [listening, from] of [
      [staying, 1],
      [back, 2],
    ] as const)
      await eventually(async () => expect(kinds(listening)).toEqual(numbers(from, 12)));
  });

  it('on a hub that knows nothing of it catches up with the one stream that is left in the end', async () => {
    const cursor = world.log.publish('before');
    publish(...numbers(1, 3));
    const back = listen(cursor);
    await eventually(async () => expect(kinds(back)).toEqual(numbers(1, 3)));
    await eventually(async () => expect(world.log.open).toBe(1));
    publish('e4');
    await eventually(async () => expect(kinds(back)).toEqual(numbers(1, 4)));
  });

  it('catches up with all who were interrupted at the same event', async () => {
    const cursor = world.log.publish('before');
    publish(...numbers(1, 2 * ringLength));
    world.hold(true);
    const { length } = world.log.asked;
    const all = [1, 2, 3, 4, 5].map(() => listen(cursor));
    await eventually(async () =>
      expect(world.log.asked.slice(length).filter((after) => after === cursor)).toHaveLength(1),
    );
    world.hold(false);
    for (const listening of all)
      await eventually(async () => expect(kinds(listening)).toEqual(numbers(1, 2 * ringLength)));
    expect(world.log.asked.slice(length).filter((after) => after === cursor)).toHaveLength(1);
  });

  it('for very long gets everything, though the subgraph sends faster than the hub can join', async () => {
    const cursor = world.log.publish('before');
    const count = 15 * settings.maxBacklog;
    publish(...numbers(1, count));
    const back = listen(cursor);
    publish(...numbers(count + 1, count + 3));
    await eventually(async () => expect(back.events).toHaveLength(count + 3));
    expect(kinds(back)).toEqual(numbers(1, count + 3));
    await eventually(async () => expect(world.log.open).toBe(1));
  });

  it('says by Last-Event-ID where it was, as a browser does', async () => {
    const plain = 'subscription { orderEvents(tenant: "t1") { node { kind } } }';
    const open = (lastEventId?: string) =>
      fetch(`${world.url}?${new URLSearchParams({ query: plain })}`, {
        headers: { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
      });
    const readUntil = async (response: Response, text: string): Promise<string> => {
      let got = '';
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      const decoder = new TextDecoder();
      while (!got.includes(text)) got += decoder.decode((await reader.read()).value, { stream: true });
      await reader.cancel();
      return got;
    };
    const first = world.log.publish('before');
    publish('e1', 'e2');
    const got = await readUntil(await open(first), 'e2');
    const ids = [...got.matchAll(/^id: (\S+)$/gm)].map(([, id = '']) => id);
    expect(ids).toHaveLength(2);
    publish('e3');
    const more = await readUntil(await open(ids[1]), 'e3');
    expect(more).toContain(`id: ${world.log.head}\nevent: next\ndata: {"data":{"orderEvents":{"node":{"kind":"e3"}}}}`);
    expect(more).not.toContain('e2');
  });
});

describe('a hub that stops', () => {
  it('tells every client to come back, and goes on after the cursor when it is there again', async () => {
    const first = await startLiveWorld();
    const { log } = first;
    let closeCode: unknown;
    const client = webSocketClient(first.webSocketUrl, {
      on: {
        closed: (event) => {
          closeCode = (event as { code: number }).code;
        },
      },
    });
    const byWebSocket = listenByWebSocket(client, { query });
    const bySse = listenBySse(first.url, { query });
    const byMultipart = listenByMultipart(first.url, { query });
    const raw = await fetch(`${first.url}?${new URLSearchParams({ query })}`, {
      headers: { accept: 'text/event-stream' },
    });
    const rawText = raw.text();
    await heard(log, byWebSocket, bySse, byMultipart);
    const port = Number(new URL(first.url).port);
    await first.gateway.stop();

    await byWebSocket.over;
    expect(closeCode).toBe(1012);
    expect(await bySse.over).toBeInstanceOf(Error);
    expect(await rawText).toMatch(/retry: \d+\n\n$/);
    expect(await byMultipart.over).toMatchObject([{ extensions: { code: 'HUB_RESTARTING' } }]);

    const second = await first.startAgain(port);
    try {
      log.publish('missed');
      const again = webSocketClient(first.webSocketUrl);
      const back = listenByWebSocket(again, { query, variables: { after: cursors(byWebSocket).at(-1) } });
      await eventually(async () => expect(kinds(back)).toEqual(['missed']));
      back.stop();
      await again.dispose();
    } finally {
      await second.stop();
      await first.stop();
    }
  });
});
