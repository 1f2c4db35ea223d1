import { writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { type GatewayOptions, type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { testHubKeys } from '@passerelle/test-kit';
import { GraphQLError, parse, print } from 'graphql';
import { EventLog, type Logged } from './event-log';
import { type LiveSubgraph, startLiveSubgraph } from './live-subgraph';

const orders = `
  type Query {
    latestOrderEvent(tenant: ID!): OrderEventEdge!
    orderEventsHead: ID!
  }
  type Subscription {
    orderEvents(tenant: ID!, after: ID): OrderEventEdge!
    ticks(count: Int!): Int!
  }
  type OrderEventEdge { cursor: ID! node: OrderEvent }
  type OrderEvent {
    kind: String!
    must: String!
    order: Order
    subject: Subject
    internal: String @requiresScopes(scopes: [["orders:internal"]])
  }
  union Subject = Order | Remark
  type Remark { text: String! }
  type Order @key(fields: "id") { id: ID! status: String @shareable customer: Customer }
  type Customer @key(fields: "id") { id: ID! }
`;

const customers = `
  type Query { customers: [Customer!] }
  type Customer @key(fields: "id") { id: ID! name: String tier: Int fragile: String! }
`;

const prices = `
  type Order @key(fields: "id") { id: ID! total(currency: String = "EUR"): Int status: String @shareable }
  type Customer @key(fields: "id") { id: ID! tier: Int @external discount: Int @requires(fields: "tier") }
`;

const toEdge = (entry: Logged | { readonly cursor: string }) =>
  'kind' in entry
    ? {
        cursor: entry.cursor,
        node: {
          kind: entry.kind,
          internal: 'inside',
          must: () => {
            if (entry.kind === 'BROKEN') throw new GraphQLError('broken', { extensions: { code: 'ORDERS_BROKEN' } });
            return 'there';
          },
          order: entry.orderId && { id: entry.orderId },
          subject: entry.orderId
            ? { __typename: 'Order', id: entry.orderId }
            : { __typename: 'Remark', text: entry.kind },
        },
      }
    : { cursor: entry.cursor, node: null };

/** Three subgraphs, one of which has events, and the gateway before them. */
export interface LiveWorld {
  readonly log: EventLog;
  readonly orders: LiveSubgraph;
  readonly customers: LiveSubgraph;
  readonly prices: LiveSubgraph;
  readonly gateway: RunningGateway;
  readonly url: string;
  readonly webSocketUrl: string;
  /** The supergraph, with changes to the SDL of its subgraphs. */
  supergraph(change?: (sdl: string, subgraph: string) => string): string;
  /** How often a customer is read. */
  customerReads(): number;
  /** Holds back every answer of the customers until it is called with false. */
  hold(isHeld: boolean): void;
  /** Another gateway before the same subgraphs. */
  startAgain(port: number): Promise<RunningGateway>;
  stop(): Promise<void>;
}

export async function startLiveWorld(
  live: Partial<GatewayOptions['live']> = {},
  options: Partial<GatewayOptions> = {},
): Promise<LiveWorld> {
  const log = new EventLog();
  let reads = 0;
  let isHeld = false;
  let letGo = (): void => undefined;
  let held = Promise.resolve();
  const ordersSubgraph = await startLiveSubgraph('orders', orders, {
    Query: {
      latestOrderEvent: () => toEdge(log.latest),
      orderEventsHead: () => log.head,
    },
    Subscription: {
      orderEvents: {
        subscribe: (_: unknown, { tenant, after = null }: { tenant: string; after?: string | null }) => {
          try {
            return log.subscribe(tenant, after);
          } catch {
            throw new GraphQLError('too old', { extensions: { code: 'CURSOR_EXPIRED' } });
          }
        },
        resolve: toEdge,
      },
      ticks: {
        subscribe: async function* (_: unknown, { count }: { count: number }) {
          for (let tick = 1; tick <= count; tick += 1) yield tick;
          if (count === 1) await new Promise(() => undefined);
        },
        resolve: (tick: number) => tick,
      },
    },
    Order: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      status: () => 'OPEN',
      customer: ({ id }: { id: string }) => ({ id: id === 'o1' ? 'k1' : 'k2' }),
    },
    Subject: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  });
  const customersSubgraph = await startLiveSubgraph('customers', customers, {
    Query: { customers: () => [] },
    Customer: {
      __resolveReference: async ({ id }: { id: string }) => {
        reads += 1;
        await held;
        return { id, name: id === 'k1' ? 'Ada' : 'Bob', tier: 2 };
      },
      fragile: ({ id }: { id: string }) => {
        if (id === 'k2') throw new GraphQLError('no', { extensions: { code: 'CUSTOMER_GONE' } });
        return 'whole';
      },
    },
  });
  const pricesSubgraph = await startLiveSubgraph('prices', prices, {
    Order: {
      __resolveReference: (order: object) => order,
      status: () => 'PRICED',
      total: (_: unknown, { currency }: { currency: string }) => (currency === 'EUR' ? 100 : 150),
    },
    Customer: {
      __resolveReference: (customer: object) => customer,
      discount: ({ tier }: { tier: number }) => tier * 5,
    },
  });
  const parts = [ordersSubgraph, customersSubgraph, pricesSubgraph];
  const supergraph: LiveWorld['supergraph'] = (change = (sdl) => sdl) => {
    const changed = parts.map((part) => ({ ...part, typeDefs: parse(change(print(part.typeDefs), part.name)) }));
    const { errors, supergraphSdl = '' } = composeServices(changed);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return supergraphSdl;
  };
  const config = readGatewayConfig({ CONTRACTS: '', EXPLORER: 'false', LOG_LEVEL: 'silent' }, '');
  const start = (port: number): Promise<RunningGateway> =>
    startGateway({
      ...config,
      port,
      hubKeys: { kind: 'keys', keys: testHubKeys },
      supergraph: { kind: 'text', sdl: supergraph() },
      plansFolder: null,
      urlBySubgraph: new Map(parts.map(({ name, url }) => [name, url])),
      ...options,
      live: { ...config.live, reconnectMs: 20, maxReconnectMs: 100, ...live },
    });
  if (options.supergraph?.kind === 'file') writeFileSync(options.supergraph.path, supergraph());
  const gateway = await start(0);
  return {
    log,
    orders: ordersSubgraph,
    customers: customersSubgraph,
    prices: pricesSubgraph,
    supergraph,
    gateway,
    url: gateway.url,
    webSocketUrl: gateway.url.replace('http', 'ws'),
    customerReads: () => reads,
    hold: (wanted) => {
      if (wanted && !isHeld)
        held = new Promise((resolve) => {
          letGo = resolve;
        });
      if (!wanted) letGo();
      isHeld = wanted;
    },
    startAgain: start,
    stop: async () => {
      letGo();
      await gateway.stop();
      await Promise.all(parts.map((part) => part.kill()));
    },
  };
}
