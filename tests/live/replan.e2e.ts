import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@passerelle/test-kit';
import type { Client } from 'graphql-ws';
import { heard, type Listening, listenByWebSocket, webSocketClient } from './clients';
import { type LiveWorld, startLiveWorld } from './live-world';

describe('a new supergraph', () => {
  let folder: string;
  let world: LiveWorld;
  let client: Client;
  const listenings: Listening[] = [];

  const ready = async () => (await fetch(world.url.replace('/graphql', '/health/ready'))).json();

  /** Resolves when the gateway serves it. */
  async function take(supergraphSdl: string): Promise<void> {
    const before = (await ready()).supergraph.hash;
    writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl);
    await eventually(async () => expect((await ready()).supergraph.hash).not.toBe(before), 20_000);
  }

  function listen(query: string): Listening {
    const listening = listenByWebSocket(client, { query });
    listenings.push(listening);
    return listening;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-replan-'));
    world = await startLiveWorld({}, { supergraph: { kind: 'file', path: join(folder, 'supergraph.graphql') } });
    client = webSocketClient(world.webSocketUrl);
  });

  afterEach(async () => {
    for (const listening of listenings.splice(0)) listening.stop();
    await eventually(async () => expect(world.log.open).toBe(0));
    await take(world.supergraph());
  });

  afterAll(async () => {
    await client?.dispose();
    await world?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const status = 'subscription { orderEvents(tenant: "t1") { cursor node { kind order { status } } } }';
  const last = (listening: Listening) => listening.events.at(-1);

  it('changes the plan of what runs, while the same is asked of the subgraph', async () => {
    const listening = listen(
      'subscription { orderEvents(tenant: "t1") { node { kind order { customer { name } } } } }',
    );
    await heard(world.log, listening);
    const { length } = world.orders.subscribed;
    await take(
      world.supergraph((sdl, name) => (name === 'customers' ? `${sdl} extend type Customer { age: Int }` : sdl)),
    );
    world.log.publish('AFTER');
    await eventually(async () => expect(last(listening).data.orderEvents.node.kind).toBe('AFTER'));
    expect(world.orders.subscribed).toHaveLength(length);
  });

  it('subscribes anew behind the last event where another subgraph owns a field, and nothing is lost', async () => {
    const [one, other] = [listen(status), listen(`subscription Other${status.slice('subscription'.length)}`)];
    await heard(world.log, one, other);
    world.log.publish('BEFORE');
    for (const listening of [one, other])
      await eventually(async () =>
        expect(last(listening).data.orderEvents.node).toEqual({ kind: 'BEFORE', order: { status: 'OPEN' } }),
      );
    const { length } = world.log.asked;
    const head = world.log.head;
    await take(
      world.supergraph((sdl, name) => (name === 'orders' ? sdl.replace('status: String @shareable', '') : sdl)),
    );
    await eventually(async () => expect(world.log.asked.length).toBeGreaterThan(length));
    world.log.publish('AFTER');
    for (const listening of [one, other]) {
      await eventually(async () =>
        expect(last(listening).data.orderEvents.node).toEqual({ kind: 'AFTER', order: { status: 'PRICED' } }),
      );
      const cursors = listening.events.map(({ data }) => data.orderEvents.cursor);
      expect(cursors.slice(-2)).toEqual([head, world.log.head]);
    }
    expect(world.log.asked.slice(length)).toEqual([head]);
    await eventually(async () => expect(world.log.open).toBe(1));
  });

  it('ends those alone that ask for what is gone, with a code', async () => {
    const gone = listen(status);
    const stays = listen('subscription { orderEvents(tenant: "t1") { node { kind } } }');
    await heard(world.log, gone, stays);
    const without = (sdl: string) => sdl.replace('status: String @shareable', '');
    await take(world.supergraph(without));
    expect(await gone.over).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_SCHEMA_CHANGED' } }]);
    world.log.publish('AFTER');
    await eventually(async () => expect(last(stays).data.orderEvents.node.kind).toBe('AFTER'));
    expect(world.log.open).toBe(1);
  });
});
