import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from './log';
import { maskError } from './mask-error';
import { readSubscription } from './read-subscription';
import { subscribeAfresh } from './subscribe-afresh';
import type { Assertions } from './verify/assertions';
import { subscriberOf } from './verify/subscriber-of';

export interface SubscriptionServer {
  /** Closes every connection with 1012, upon which clients come back and go on; `complete` would end them for good. */
  stop(): Promise<void>;
}

interface Served {
  readonly schema: GraphQLSchema;
  /** Makes what one event carries, beside who has asked for it. */
  readonly context: () => object;
  /** Null where unsigned subscriptions are accepted. */
  readonly assertions: Assertions | null;
  readonly introspection: boolean;
  readonly log: Log;
}

// Only hubs connect, and one connection carries the subscriptions of many of their clients.
const maxConnections = 200;
const maxSubscriptions = 5_000;
const maxMessageBytes = 256 * 1024;
const pingMs = 12_000;
const closeWithinMs = 2_000;
const serviceRestart = 1012;

/** Serves the subscriptions of a schema over graphql-transport-ws, at /graphql of the server. */
export function serveSubscriptions(server: Server, served: Served): SubscriptionServer {
  if (!served.schema.getSubscriptionType()) return { stop: async () => undefined };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });
  listen(sockets, served);
  let isStopping = false;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== '/graphql') refuse(socket, '404 Not Found');
    else if (isStopping || sockets.clients.size >= maxConnections) refuse(socket, '503 Service Unavailable');
    else sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  };
  server.on('upgrade', upgrade);
  return {
    stop: async () => {
      isStopping = true;
      await Promise.all([...sockets.clients].map(closeForRestart));
      server.off('upgrade', upgrade);
    },
  };
}

function listen(sockets: WebSocketServer, served: Served): void {
  const mask = maskError(served.log);
  const masked = (error: GraphQLError) => mask(codeOfRequest(error).toJSON(), error);
  useServer(
    {
      onSubscribe: async ({ subscriptions }, _id, payload) => {
        const askedBy = await subscriberOf(payload, served.assertions);
        if (askedBy instanceof GraphQLError) return [askedBy];
        const wanted = readSubscription(served.schema, payload, {
          introspection: served.introspection,
          isFull: Object.keys(subscriptions).length > maxSubscriptions,
        });
        return 'schema' in wanted ? { ...wanted, contextValue: askedBy } : wanted;
      },
      subscribe: (args) => subscribeAfresh(args, served.context),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors && { ...result, errors: result.errors.map((error) => masked(error as GraphQLError)) },
      onError: (_context, _id, _payload, errors) => errors.map((error) => masked(error as GraphQLError)),
    },
    sockets,
    pingMs,
  );
}

/** What graphql-js says of the variables comes without a code; Apollo Server adds this one. */
function codeOfRequest(error: GraphQLError): GraphQLError {
  const { extensions, path, originalError } = error;
  const isGraphql = originalError === undefined || originalError instanceof GraphQLError;
  const isOfRequest = extensions.code === undefined && !path && isGraphql;
  return isOfRequest ? new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } }) : error;
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
}

function closeForRestart(client: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => client.terminate(), closeWithinMs);
    client.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    client.close(serviceRestart, 'Service restart');
  });
}
