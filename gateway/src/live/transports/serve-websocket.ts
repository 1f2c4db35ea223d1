import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { errors } from '@passerelle/protocol';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, parse } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { begin } from '../begin';
import type { LiveEvent } from '../live-event';
import type { Session } from '../sessions';
import { SubscriptionEnded } from '../subscription-ended';
import { isAllowedOrigin } from './allow-origin';
import type { ServedTransport, TransportParts } from './transport-parts';

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  session?: Session;
}

/** Answers to somebody who does not read them; then the connection is given up. */
const maxUnreadBytes = 1024 * 1024;
const closingMs = 2_000;

/** What graphql-ws looks at to know that a subscription follows; the hub has read the client's own. */
const aSubscription = parse('subscription { _ }');

/** Serves `graphql-transport-ws` at the path of the queries. */
export function serveWebSocket(server: FastifyInstance, path: string, parts: TransportParts): ServedTransport {
  const { settings, log } = parts;
  const protocol = protocolOf(parts);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: settings.maxBodyBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => handleProtocols(offered),
  });
  let isDraining = false;
  server.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refuse = (status: string): void => {
      stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    };
    if ((request.url ?? '').split('?')[0] !== path) refuse('404 Not Found');
    else if (isDraining) refuse('503 Service Unavailable');
    else if (!isAllowedOrigin(request.headers, settings.origins)) refuse('403 Forbidden');
    else if (sockets.clients.size >= settings.maxConnections) refuse('503 Service Unavailable');
    else sockets.handleUpgrade(request, stream, head, (socket) => open(socket, request));
  });

  const open = (socket: WebSocket, request: IncomingMessage): void => {
    // Such as a frame that is too large: the connection is being closed already.
    socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket failed'));
    keepAlive(socket, settings.pingMs);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            if (socket.bufferedAmount > maxUnreadBytes) {
              socket.terminate();
              return;
            }
            receive(String(data)).catch((error: unknown) => {
              log.warn({ err: error }, 'a message could not be handled');
              socket.close(4400, 'Bad request');
            });
          }),
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      closed(code, String(reason)).catch((error: unknown) =>
        log.warn({ err: error }, 'a connection was not cleaned up'),
      );
    });
  };

  return {
    drain: async () => {
      isDraining = true;
      const gone = [...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of sockets.clients) socket.close(1012, 'Service restart');
      // Whoever does not answer is not waited for.
      const timer = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, closingMs);
      await Promise.all(gone);
      clearTimeout(timer);
    },
  };
}

function protocolOf({ hub, sessions, callers, format, settings }: TransportParts) {
  return makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: settings.connectionInitMs,
    onConnect: async ({ connectionParams, extra }) => {
      const { socket, request } = extra;
      try {
        const caller = await callers.identify(credentialOf(connectionParams) ?? request.headers.authorization);
        if (socket.readyState !== socket.OPEN) return false;
        const session = sessions.open('websocket', caller, request.socket.remoteAddress ?? '');
        const unwatch = callers.watch(caller, () => socket.close(4403, 'The credential has ended'));
        extra.session = session;
        socket.once('close', () => {
          unwatch();
          session.close();
        });
        return true;
      } catch (error) {
        socket.close(...refusalOf(error));
        return false;
      }
    },
    onSubscribe: async ({ extra }, _id, payload) => {
      if (!extra.session) throw new Error('a subscription came before the connection was acknowledged');
      try {
        const begun = await begin(hub, extra.session, format, { given: payload });
        return { schema: undefined as never, document: aSubscription, contextValue: begun };
      } catch (error) {
        return [new GraphQLError('', { originalError: error as Error })];
      }
    },
    subscribe: ({ contextValue }) => contextValue as never,
    onNext: (_context, _id, _payload, _args, event) => (event as unknown as LiveEvent).answer,
    onError: (_context, _id, _payload, given) =>
      given.flatMap((error) => {
        const { originalError } = error;
        return originalError instanceof SubscriptionEnded ? originalError.errors : format([error], 'websocket');
      }),
  });
}

/** As in HTTP, or among `headers` as some clients nest them. */
function credentialOf(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  for (const given of [params, params?.headers]) {
    const { authorization, Authorization } = Object(given) as Record<string, unknown>;
    const credential = authorization ?? Authorization;
    if (typeof credential === 'string') return credential;
  }
  return undefined;
}

/** 4401 tells a client that trying again will not help; after 4403 it asks for a new token and does. */
function refusalOf(error: unknown): [number, string] {
  const { code, reason } = error instanceof GraphQLError ? error.extensions : {};
  if (code === errors.unauthenticated.code) return [reason === 'expired' ? 4403 : 4401, String(code)];
  if (code === errors.identityProviderUnavailable.code || code === errors.subscriptionLimitReached.code)
    return [1013, String(code)];
  return [4500, 'Internal server error'];
}

/** Closes a connection whose other end is gone without a word. */
function keepAlive(socket: WebSocket, pingMs: number): void {
  let isAlive = true;
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, pingMs);
  socket.on('pong', () => {
    isAlive = true;
  });
  socket.once('close', () => clearInterval(timer));
}
