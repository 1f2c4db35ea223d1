import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { graphQLResultHasProtocolErrors, PROTOCOL_ERRORS_SYMBOL } from '@apollo/client/errors';
import { eventually } from '@passerelle/test-kit';
import { createClient as createSseClient } from 'graphql-sse';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asks for.
export type Got = any;

export interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

/** What came of a subscription so far, and how it ended. */
export interface Listening {
  readonly events: Got[];
  /** Resolves with whatever ended it: undefined when it completed. */
  readonly over: Promise<unknown>;
  stop(): void;
  /** Resolves when so many events have come. */
  until(count: number): Promise<Got[]>;
}

type Sink = { next(value: Got): void; error(reason: unknown): void; complete(): void };

/** Collects what a client of any kind is told. */
export function collect(subscribe: (sink: Sink) => () => void): Listening {
  const events: Got[] = [];
  const waiting = new Set<{ count: number; resolve: (events: Got[]) => void; reject: (reason: unknown) => void }>();
  let settle = (_reason?: unknown): void => undefined;
  const over = new Promise<unknown>((resolve) => {
    settle = (reason) => {
      resolve(reason);
      for (const { reject, count } of waiting)
        reject(new Error(`ended after ${events.length} of ${count} events: ${JSON.stringify(reason)}`));
    };
  });
  const stop = subscribe({
    next: (value) => {
      events.push(value);
      for (const one of [...waiting]) {
        if (events.length < one.count) continue;
        waiting.delete(one);
        one.resolve(events.slice());
      }
    },
    error: (reason) => settle(reason),
    complete: () => settle(undefined),
  });
  return {
    events,
    over,
    stop,
    until: (count) =>
      new Promise((resolve, reject) => {
        if (events.length >= count) resolve(events.slice());
        else waiting.add({ count, resolve, reject });
      }),
  };
}

export function webSocketClient(url: string, options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  return createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
}

export function listenByWebSocket(client: Client, request: Request): Listening {
  return collect((sink) => client.subscribe(request, sink as never));
}

export function listenBySse(url: string, request: Request, headers: Record<string, string> = {}): Listening {
  const client = createSseClient({ url, headers, retryAttempts: 0 });
  return collect((sink) => client.subscribe(request as never, sink as never));
}

/** What Apollo's link for HTTP makes of the stream, before its client looks at it. */
export function listenByMultipart(url: string, request: Request, headers: Record<string, string> = {}): Listening {
  const link = new HttpLink({ uri: url, headers });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return collect((sink) => {
    const { query, variables = {}, extensions = {} } = request;
    const results = ApolloLink.execute(link, { query: gql(query), variables, extensions }, { client });
    const subscription = results.subscribe({
      ...sink,
      // What ends the stream, beside its events.
      next: (result) =>
        graphQLResultHasProtocolErrors(result)
          ? sink.error(result.extensions[PROTOCOL_ERRORS_SYMBOL].errors)
          : sink.next(result),
    });
    return () => subscription.unsubscribe();
  });
}

/** Publishes until each has heard something, and what was published: from then on none of them misses an event. */
export async function heard(log: { publish(kind: string): string }, ...all: readonly Listening[]): Promise<void> {
  const hello = async (patienceMs: number): Promise<void> => {
    const before = all.map(({ events }) => events.length);
    log.publish('HELLO');
    const everybody = async (): Promise<void> => {
      for (const [index, { events }] of all.entries()) expect(events.length).toBeGreaterThan(before[index] ?? 0);
    };
    await eventually(everybody, patienceMs);
  };
  // Whoever is not there yet does not hear the first ones; nobody is sent the next before all have the last.
  await eventually(() => hello(300), 20_000);
  await hello(10_000);
}

/** An answer without what is different for each request. */
export function comparable(answer: Got): Got {
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'requestId' ? undefined : value));
}
