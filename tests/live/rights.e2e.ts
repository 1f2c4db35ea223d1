import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@passerelle/test-kit';
import type { Client } from 'graphql-ws';
import { runKeys } from '../callers/keys-process';
import { audience, type LocalIssuer, startLocalIssuer } from '../callers/local-issuer';
import { heard, type Listening, listenByMultipart, listenBySse, listenByWebSocket, webSocketClient } from './clients';
import { type LiveWorld, startLiveWorld } from './live-world';

const query = 'subscription { orderEvents(tenant: "t1") { cursor node { kind internal } } }';
const clockToleranceSeconds = 30;

describe('the credential of a subscriber', () => {
  let folder: string;
  let keysFile: string;
  let issuer: LocalIssuer;
  let world: LiveWorld;
  const clients: Client[] = [];
  const listenings: Listening[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-live-'));
    keysFile = join(folder, 'keys.json');
    issuer = await startLocalIssuer();
    world = await startLiveWorld(
      {},
      { keysFile, oidc: { issuers: [{ issuer: issuer.url, audience }], institutionClaim: 'institution' } },
    );
  });

  afterEach(async () => {
    for (const listening of listenings.splice(0)) listening.stop();
    await Promise.all(clients.splice(0).map((client) => client.dispose()));
    await eventually(async () => expect(world.log.open).toBe(0));
  });

  afterAll(async () => {
    await world?.stop();
    await issuer?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A WebSocket, and the code it is closed with. */
  function connect(connectionParams?: Record<string, unknown>) {
    let told = (_code: number): void => undefined;
    const closed = new Promise<number>((resolve) => {
      told = resolve;
    });
    const client = webSocketClient(world.webSocketUrl, {
      ...(connectionParams && { connectionParams }),
      on: { closed: (event) => told((event as { code: number }).code) },
    });
    clients.push(client);
    const listening = listenByWebSocket(client, { query });
    listenings.push(listening);
    return { listening, closed };
  }

  const kept = (listening: Listening): Listening => {
    listenings.push(listening);
    return listening;
  };

  const makeKey = (...scopes: string[]): string =>
    `Bearer ${runKeys(keysFile, 'create', '--institution', 'cci', ...(scopes.length ? ['--scopes', scopes.join()] : []))}`;

  /** The gateway takes the keys over within seconds. */
  const known = (authorization: string) =>
    eventually(async () => {
      const response = await fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: '{"query":"{ __typename }"}',
      });
      expect(response.status).toBe(200);
    });

  it('decides what is in its events, and those of other rights never share', async () => {
    const authorization = makeKey('orders:internal');
    await known(authorization);
    const inside = [
      connect({ authorization }).listening,
      connect({ headers: { Authorization: authorization } }).listening,
      kept(listenBySse(world.url, { query }, { authorization })),
    ];
    const outside = [connect().listening, kept(listenByMultipart(world.url, { query }))];
    await heard(world.log, ...inside, ...outside);
    const counts = [...inside, ...outside].map(({ events }) => events.length);
    world.log.publish('MADE');
    for (const [index, listening] of inside.entries()) {
      const event = (await listening.until((counts[index] ?? 0) + 1)).at(-1);
      expect(event).toMatchObject({ data: { orderEvents: { node: { kind: 'MADE', internal: 'inside' } } } });
    }
    for (const [index, listening] of outside.entries()) {
      const event = (await listening.until((counts[inside.length + index] ?? 0) + 1)).at(-1);
      expect(event.data.orderEvents.node).toEqual({ kind: 'MADE', internal: null });
      expect(event.errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    }
    expect(world.log.open).toBe(2);
    const [forInside, forOutside] = world.orders.subscribed.slice(-2).map((one) => one.query.includes('internal'));
    expect([forInside, forOutside].sort()).toEqual([false, true]);
  });

  it('that is not good closes the connection, so that a client does not try it again', async () => {
    expect(await connect({ authorization: 'Bearer pslr_000000000000_nothing' }).closed).toBe(4401);
    const response = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: 'Bearer nothing' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(401);
  });

  it('that has expired closes the connection so that a client tries again with a new one', async () => {
    const exp = Math.floor(Date.now() / 1_000) - clockToleranceSeconds - 10;
    expect(await connect({ authorization: `Bearer ${await issuer.token({ exp })}` }).closed).toBe(4403);
  });

  it('ends what it opened when its time is over, over every transport, and nothing else', async () => {
    const other = connect().listening;
    const exp = Math.floor(Date.now() / 1_000) - clockToleranceSeconds + 4;
    const authorization = `Bearer ${await issuer.token({ exp })}`;
    const { listening, closed } = connect({ authorization });
    const streams = [
      kept(listenBySse(world.url, { query }, { authorization })),
      kept(listenByMultipart(world.url, { query }, { authorization })),
    ];
    await heard(world.log, other, listening, ...streams);
    expect(await closed).toBe(4403);
    const [sse, multipart] = await Promise.all(streams.map(({ over }) => over));
    expect(sse).toBeUndefined();
    expect(streams[0]?.events.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(multipart).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const { length } = other.events;
    world.log.publish('STILL');
    await other.until(length + 1);
  });

  it('ends what it opened when the key is revoked, and leaves those of equal rights alone', async () => {
    const [revoked, good] = [makeKey(), makeKey()];
    await known(revoked);
    await known(good);
    const { listening, closed } = connect({ authorization: revoked });
    const stream = kept(listenBySse(world.url, { query }, { authorization: revoked }));
    const other = connect({ authorization: good }).listening;
    await heard(world.log, listening, stream, other);
    expect(world.log.open).toBe(1);
    runKeys(keysFile, 'revoke', revoked.split('_')[1] ?? '');
    expect(await closed).toBe(4403);
    await stream.over;
    expect(stream.events.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const { length } = other.events;
    world.log.publish('STILL');
    await other.until(length + 1);
  });
});
