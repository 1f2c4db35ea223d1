import { headers } from '@passerelle/protocol';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { rightsOf } from '../guard/callers/rights-of';
import type { RequestContext } from '../observe/request-context';
import type { EventSource } from './event-source';
import type { Signer } from './sign/signer';
import type { SubgraphAnswer } from './subgraph';

export interface SocketSettings {
  /** Frames larger than this close the connection. */
  readonly maxResponseBytes: number;
  readonly deadlineMs: number;
}

interface Connection {
  readonly client: Client;
  /** Called with why the connection was closed, for each subscription on it. */
  readonly subscriptions: Set<(reason: unknown) => void>;
  isOpen: boolean;
  /** How often it was opened. */
  openings: number;
}

const pingMs = 10_000;

/** How a server says that trying again will not help. */
const fatalCodes = new Set([4400, 4401, 4406, 4409, 4429, 4500]);

/** WebSockets to subgraphs and nodes: one for each address and each set of rights, open while somebody listens. */
export class SubgraphSockets {
  private readonly connections = new Map<string, Connection>();

  constructor(
    private readonly settings: SocketSettings,
    private readonly signer: Signer,
  ) {}

  /** The subgraph of this name at this URL; it speaks `graphql-transport-ws` there. */
  at(subgraph: string, url: string): EventSource {
    return {
      listen: ({ query, variables }, context, sink) => {
        const key = `${url} ${rightsOf(context.caller)}`;
        const connection = this.connections.get(key) ?? this.connect(url);
        this.connections.set(key, connection);
        const { openings, isOpen } = connection;
        let isHeard = true;
        const leave = (): void => {
          isHeard = false;
          connection.subscriptions.delete(lose);
          // It closes by itself once nobody listens.
          if (connection.subscriptions.size === 0 && this.connections.get(key) === connection)
            this.connections.delete(key);
        };
        const lose = (reason: unknown): void => {
          if (!isHeard) return;
          stop();
          const refusal = refusalOf(reason);
          if (refusal) sink.done(refusal);
          else sink.lost(describe(reason), isOpen || connection.openings > openings);
        };
        // After a normal closure graphql-ws subscribes again by itself, from where this began: events would come twice.
        connection.subscriptions.add(lose);
        const end = connection.client.subscribe<Record<string, unknown>>(
          { query, variables: { ...variables }, extensions: this.extensionsOf(subgraph, query, context) },
          {
            next: (answer) => {
              if (!isHeard) return;
              // An event has data, be it null. What has none says why there will be no events.
              if (answer.data === undefined && answer.errors) {
                stop();
                sink.done(answer.errors);
              } else sink.next(answer as SubgraphAnswer);
            },
            complete: () => {
              if (!isHeard) return;
              leave();
              sink.done([]);
            },
            error: lose,
          },
        );
        const stop = (): void => {
          if (isHeard) leave();
          // A message that came together with the one being handled may end it as well; graphql-ws would count both ends
          // and close the connection under the others.
          setImmediate(end);
        };
        return stop;
      },
    };
  }

  /** A connection is for many, so each subscription says for whom it is, and that the hub asks. */
  private extensionsOf(subgraph: string, query: string, { requestId, caller }: RequestContext): Record<string, string> {
    return {
      [headers.requestId]: requestId,
      [headers.assertion]: this.signer.sign({ subgraph, query, body: '', caller }),
    };
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.connections.values()].map(({ client }) => client.dispose()));
  }

  private connect(url: string): Connection {
    const { maxResponseBytes, deadlineMs } = this.settings;
    let pongTimer: NodeJS.Timeout | undefined;
    const client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string | string[]) {
          super(address, protocols, { maxPayload: maxResponseBytes, handshakeTimeout: deadlineMs });
        }
      },
      connectionAckWaitTimeout: deadlineMs,
      // Whoever listens knows from where to go on, so it is the one to try again.
      retryAttempts: 0,
      keepAlive: pingMs,
      on: {
        connected: () => {
          connection.isOpen = true;
          connection.openings += 1;
        },
        closed: (reason) => {
          clearTimeout(pongTimer);
          for (const onClosed of [...connection.subscriptions]) onClosed(reason);
          connection.isOpen = false;
        },
        // A connection whose other end is gone without a word would stay for hours.
        ping: (isReceived) => {
          if (!isReceived) pongTimer = setTimeout(() => client.terminate(), pingMs / 2);
        },
        pong: (isReceived) => {
          if (isReceived) clearTimeout(pongTimer);
        },
      },
      onNonLazyError: () => undefined,
    });
    const connection: Connection = { client, subscriptions: new Set(), isOpen: false, openings: 0 };
    return connection;
  }
}

function refusalOf(reason: unknown): readonly { message: string }[] | null {
  if (Array.isArray(reason)) return reason;
  const { code } = Object(reason) as { code?: unknown };
  return fatalCodes.has(code as number) ? [{ message: `The subgraph closed the connection with ${code}.` }] : null;
}

function describe(reason: unknown): string {
  if (reason instanceof Error) return reason.message;
  const { code, reason: text } = Object(reason) as { code?: unknown; reason?: unknown };
  return `closed ${String(code ?? '')} ${String(text ?? '')}`.trim();
}
