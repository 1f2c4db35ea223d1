import { ApolloServer } from '@apollo/server';
import { eventually } from '@passerelle/test-kit';
import { guardAccess } from '../../gateway/src/guard/access/guard-access';
import { anonymous } from '../../gateway/src/guard/callers/caller';
import { type Admit, admission, liveTypePlugin } from '../../gateway/src/live/admit';
import { ClientQueue } from '../../gateway/src/live/client-queue';
import { errorFormatter } from '../../gateway/src/live/format-errors';
import { LiveHub } from '../../gateway/src/live/live-hub';
import { defaultLiveSettings } from '../../gateway/src/live/live-settings';
import { UpstreamStreams } from '../../gateway/src/live/upstream-streams';
import { leanGateway } from '../../gateway/src/supergraph/lean-gateway';
import { SubgraphClients } from '../../gateway/src/upstream/subgraph-clients';
import { SubgraphDataSource } from '../../gateway/src/upstream/subgraph-data-source';
import { SubgraphSockets } from '../../gateway/src/upstream/subgraph-sockets';
import { collect, heard, type Listening } from './clients';
import { type LiveWorld, startLiveWorld } from './live-world';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };
const connections = { deadlineMs: 5_000, maxResponseBytes: 1_000_000, connections: 8 };

describe('a new supergraph', () => {
  let world: LiveWorld;
  let clients: SubgraphClients;
  let sockets: SubgraphSockets;
  let admit: Admit;
  let hub: LiveHub;
  const listenings: Listening[] = [];

  const urlOf = (name: string): string =>
    [world.orders, world.customers, world.prices].find((part) => part.name === name)?.url ?? '';

  /** Lets operations in by another supergraph from now on. */
  async function take(supergraphSdl: string): Promise<void> {
    const dataSource = (name: string) => new SubgraphDataSource(name, clients.at(urlOf(name)), quiet as never);
    const gateway = guardAccess(supergraphSdl, (sdl) => leanGateway(sdl, dataSource).gateway);
    const apollo = new ApolloServer({ gateway, plugins: [liveTypePlugin() as never], stopOnTerminationSignals: false });
    await apollo.start();
    admit = admission(apollo as never, errorFormatter(quiet as never), 5_000);
  }

  function listen(query: string): Listening {
    const listening = collect((sink) => {
      let queue: ClientQueue | undefined;
      const begun = hub.ask(
        { query, operationName: undefined, variables: {}, onSlow: null },
        { caller: anonymous, requestId: 'test', onEnd: () => undefined },
      );
      const hear = async (): Promise<void> => {
        const answer = await begun;
        if (!(answer instanceof ClientQueue)) throw new Error('not a subscription');
        queue = answer;
        for await (const event of queue) sink.next(event.answer);
        sink.complete();
      };
      hear().catch((error: { errors: unknown }) => sink.error(error.errors));
      return () => queue?.return();
    });
    listenings.push(listening);
    return listening;
  }

  beforeAll(async () => {
    world = await startLiveWorld();
    clients = new SubgraphClients(connections);
    sockets = new SubgraphSockets(connections);
  });

  beforeEach(async () => {
    const settings = { ...defaultLiveSettings, reconnectMs: 20 };
    await take(world.supergraph());
    hub = new LiveHub({
      admit: (...given) => admit(...given),
      streams: new UpstreamStreams((name) => sockets.at(urlOf(name)), settings, quiet),
      format: errorFormatter(quiet as never),
      settings,
      log: quiet,
      watch: {
        onHandedOut: () => undefined,
        onResumed: () => undefined,
        onPromoted: () => undefined,
        onEnded: () => undefined,
      },
    });
  });

  afterEach(async () => {
    for (const listening of listenings.splice(0)) listening.stop();
    await eventually(async () => expect(world.log.open).toBe(0));
  });

  afterAll(async () => {
    await sockets?.close();
    await clients?.close();
    await world?.stop();
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
    await hub.replan();
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
    await hub.replan();
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
    await hub.replan();
    expect(await gone.over).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_SCHEMA_CHANGED' } }]);
    world.log.publish('AFTER');
    await eventually(async () => expect(last(stays).data.orderEvents.node.kind).toBe('AFTER'));
    expect(hub.operations).toBe(1);
  });
});
