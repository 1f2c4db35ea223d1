import { type ExecutionResult, parse } from 'graphql';
import { parseContract } from './contract/parse-contract';
import { type ContractSubgraph, createContractSubgraph } from './contract-subgraph';
import type { Stream } from './merging/stream';
import type { NodeAnswer, NodeMembership, NodeRequest } from './node/ask-node';
import { NodeFailure } from './node/node-failure';
import { defaultNodeSettings } from './node/node-settings';

const contract = parseContract(/* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.1")
  type Query { lighthouse(id: ID!): Lighthouse @routed }
  type Subscription {
    lighthouseEvents(after: ID, keeper: ID, lit: Boolean @since(version: "1.1")): LighthouseEventEdge! @merged
  }
  type LighthouseEventEdge { cursor: ID! node: LighthouseEvent }
  type LighthouseEvent { kind: String! lighthouse: Lighthouse wind: Int @since(version: "1.1") }
  type Lighthouse @key(fields: "id") { id: ID! height: String! }
`);

type Event = Record<string, unknown>;

/** A node that sends what it is told, and remembers what it was asked. */
function makeNode(owner: string, versions = '1.1') {
  const asked: NodeRequest[] = [];
  let send: (answer: NodeAnswer | Error) => void = () => {};
  const node: NodeMembership = {
    owner,
    versions,
    ask: async () => ({ data: { _entities: [{ __typename: 'Lighthouse', id: `${owner}:stiff`, height: '032' }] } }),
    listen: async function* (request) {
      asked.push(request);
      const waiting: (NodeAnswer | Error)[] = [];
      let wake = () => {};
      send = (answer) => {
        waiting.push(answer);
        wake();
      };
      request.signal.addEventListener('abort', () => wake());
      while (!request.signal.aborted) {
        const next = waiting.shift();
        if (next instanceof Error) throw next;
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
  return {
    ...node,
    asked,
    say: (event: Event) => send({ data: { lighthouseEvents: event } }),
    fail: (error: Error) => send(error),
  };
}

describe('a subscription to the events of all nodes', () => {
  let subgraph: ContractSubgraph;
  const streams: Stream<ExecutionResult>[] = [];

  function serve(...members: NodeMembership[]): void {
    const nodes = { ...defaultNodeSettings, probeMs: 1, maxProbeMs: 2 };
    subgraph = createContractSubgraph(contract, members, { nodes });
  }

  async function listen(query: string): Promise<Stream<ExecutionResult>> {
    const answer = await subgraph.subscribe({ document: parse(query) }, undefined);
    if (!(Symbol.asyncIterator in answer)) throw new Error(JSON.stringify(answer));
    streams.push(answer);
    return answer;
  }

  async function next(stream: Stream<ExecutionResult>): Promise<Event> {
    const pending = stream.next();
    const { data, errors } = (await pending).value as ExecutionResult;
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).event;
  }

  /** The nodes are asked when the first event is waited for. */
  async function whenAsked(node: { asked: unknown[] }, times = 1): Promise<void> {
    while (node.asked.length < times) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  afterEach(async () => {
    await Promise.all(streams.splice(0).map((stream) => stream.return()));
    subgraph.stop();
  });

  it('says of each event whose it is, under the client’s names, and where to go on', async () => {
    const [brest, laval] = [makeNode('brest'), makeNode('laval')];
    serve(brest, laval);
    const stream = await listen(
      'subscription { event: lighthouseEvents(keeper: "k:1") { at: cursor owner { id } status node { what: kind wind lighthouse { id tall: height } } } }',
    );
    const first = next(stream);
    await whenAsked(laval);
    brest.say({ cursor: 'b1', node: { kind: 'LIT', wind: 3, lighthouse: { id: 'brest:stiff', height: '032' } } });
    const lit = await first;
    const second = next(stream);
    laval.say({ cursor: 'l7', node: { kind: 'DARK', wind: null, lighthouse: null } });
    const dark = await second;

    expect(lit).toEqual({
      at: expect.any(String),
      owner: { id: 'brest' },
      status: 'OK',
      node: { what: 'LIT', wind: 3, lighthouse: { id: 'brest:stiff', tall: '032' } },
    });
    expect(dark).toMatchObject({ owner: { id: 'laval' }, node: { what: 'DARK', lighthouse: null } });
    expect(brest.asked[0]?.variables).toMatchObject({ keeper: 'k:1', after: null });
    expect(JSON.parse(Buffer.from(String(dark.at), 'base64url').toString())).toEqual({ brest: 'b1', laval: 'l7' });
  });

  it('goes on with each node from its own position', async () => {
    const [brest, laval] = [makeNode('brest'), makeNode('laval')];
    serve(brest, laval);
    const after = Buffer.from(JSON.stringify({ brest: 'b4' })).toString('base64url');
    const stream = await listen(`subscription { event: lighthouseEvents(after: "${after}") { node { kind } } }`);
    const first = next(stream);
    await whenAsked(laval);
    laval.say({ cursor: 'l1', node: { kind: 'LIT' } });
    await first;

    expect([brest, laval].map(({ asked }) => asked[0]?.variables.after)).toEqual(['b4', null]);
  });

  it('says that a node was lost, and hears it again from where it was', async () => {
    const brest = makeNode('brest');
    serve(brest);
    const stream = await listen('subscription { event: lighthouseEvents { node { kind } status message } }');
    const first = next(stream);
    await whenAsked(brest);
    brest.say({ cursor: 'b1', node: { kind: 'LIT' } });
    await first;
    const lost = next(stream);
    brest.fail(new Error('ECONNRESET 10.0.0.7'));
    expect(await lost).toEqual({ node: null, status: 'ERROR', message: 'The node could not be reached.' });
    const back = next(stream);
    await whenAsked(brest, 2);
    brest.say({ cursor: 'b2', node: { kind: 'DARK' } });

    expect(await back).toEqual({ node: null, status: 'OK', message: null });
    expect(await next(stream)).toEqual({ node: { kind: 'DARK' }, status: 'OK', message: null });
    expect(brest.asked[1]?.variables.after).toBe('b1');
  });

  it.each([
    ['has no cursor', { node: { kind: 'LIT' } }, 'brest sent an event without a cursor.'],
    [
      'is about a row of another owner',
      { cursor: 'b1', node: { lighthouse: { id: 'laval:x', height: '1' } } },
      'brest sent an event about a row of another owner.',
    ],
    [
      'holds a value of another type',
      { cursor: 'b1', node: { lighthouse: { id: 'brest:x', height: null } } },
      'brest sent an event that breaks the contract: Lighthouse.height is null.',
    ],
  ])('does not pass on an event that %s', async (_what, event, message) => {
    const brest = makeNode('brest');
    serve(brest);
    const stream = await listen(
      'subscription { event: lighthouseEvents { status message node { lighthouse { id height } } } }',
    );
    const first = next(stream);
    await whenAsked(brest);
    brest.say(event);

    expect(await first).toEqual({ status: 'ERROR', message, node: null });
  });

  it('asks a node of an older version only what it has, and not at all with a filter that it does not know', async () => {
    const old = makeNode('brest', '1.0');
    serve(old);
    const stream = await listen('subscription { event: lighthouseEvents { node { kind wind } } }');
    const first = next(stream);
    await whenAsked(old);
    old.say({ cursor: 'b1', node: { kind: 'LIT' } });
    expect(await first).toEqual({ node: { kind: 'LIT', wind: null } });
    expect(old.asked[0]?.query).not.toContain('wind');

    const filtered = await listen('subscription { event: lighthouseEvents(lit: true) { status } }');
    expect(await next(filtered)).toEqual({ status: 'INCOMPATIBLE' });
    expect(old.asked).toHaveLength(1);
  });

  it('says of a node that cannot be subscribed to, or refuses, that it is not heard', async () => {
    const { listen: _, ...deaf } = makeNode('brest');
    const denying = { ...makeNode('laval') };
    denying.listen = () => {
      throw new NodeFailure('DENIED', 'laval refused the caller.');
    };
    serve(deaf, denying);
    const stream = await listen('subscription { event: lighthouseEvents { owner { id } status } }');
    const statuses = [await next(stream), await next(stream)];

    expect(statuses).toEqual(
      expect.arrayContaining([
        { owner: { id: 'brest' }, status: 'INCOMPATIBLE' },
        { owner: { id: 'laval' }, status: 'DENIED' },
      ]),
    );
  });

  it('passes on how far a node has nothing to tell', async () => {
    const brest = makeNode('brest');
    serve(brest);
    const stream = await listen('subscription { event: lighthouseEvents { cursor status node { kind } } }');
    const first = next(stream);
    await whenAsked(brest);
    brest.say({ cursor: 'b9', node: null });
    const checkpoint = await first;

    expect(checkpoint).toMatchObject({ status: 'OK', node: null });
    expect(JSON.parse(Buffer.from(String(checkpoint.cursor), 'base64url').toString())).toEqual({ brest: 'b9' });
  });

  it('hears a node that joins while it runs', async () => {
    const [brest, laval] = [makeNode('brest'), makeNode('laval')];
    serve(brest);
    const stream = await listen('subscription { event: lighthouseEvents { node { kind } owner { id } } }');
    const first = next(stream);
    await whenAsked(brest);
    subgraph.setMembers([brest, laval]);
    await whenAsked(laval);
    laval.say({ cursor: 'l1', node: { kind: 'LIT' } });

    expect(await first).toEqual({ node: { kind: 'LIT' }, owner: { id: 'laval' } });
    expect(brest.asked).toHaveLength(1);
  });

  it('ends the subscriptions to all nodes when it is given up, also while it waits', async () => {
    const [brest, laval] = [makeNode('brest'), makeNode('laval')];
    serve(brest, laval);
    const stream = await listen('subscription { event: lighthouseEvents { node { kind } } }');
    const waiting = stream.next();
    await whenAsked(laval);
    await stream.return();

    expect(await waiting).toEqual({ done: true, value: undefined });
    expect([brest, laval].map(({ asked }) => asked[0]?.signal.aborted)).toEqual([true, true]);
  });

  it('refuses a cursor that is none', async () => {
    serve(makeNode('brest'));
    const answer = await subgraph.subscribe(
      { document: parse('subscription { lighthouseEvents(after: "??") { cursor } }') },
      undefined,
    );
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_MALFORMED', argument: 'after' } }] });
  });
});
