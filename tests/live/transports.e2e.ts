import { eventually } from '@passerelle/test-kit';
import { listenBySse, listenByWebSocket, webSocketClient } from './clients';
import { type LiveWorld, startLiveWorld } from './live-world';

describe('a subscription', () => {
  let world: LiveWorld;
  beforeAll(async () => {
    world = await startLiveWorld();
  });
  afterAll(() => world?.stop());

  it('thin', async () => {
    const client = webSocketClient(world.webSocketUrl);
    const query =
      'subscription($after: ID) { orderEvents(tenant: "t1", after: $after) { node { kind order { total customer { name discount } } } } }';
    const one = listenByWebSocket(client, { query });
    const two = listenBySse(world.url, { query });
    await eventually(async () => expect(world.log.open).toBe(1));
    await eventually(async () => expect(world.orders.subscribed).toHaveLength(1));
    await new Promise((r) => setTimeout(r, 300));
    world.log.publish('MADE');
    console.log(
      JSON.stringify([await one.until(1), await two.until(1), world.orders.subscribed, world.customers.asked]),
    );
    one.stop();
    two.stop();
    await eventually(async () => expect(world.log.open).toBe(0));
    await client.dispose();
  });
});
