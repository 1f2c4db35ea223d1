import type { FastifyInstance, FastifyServerOptions } from 'fastify';

export interface ConnectionLimits {
  /** How long a client may take to send its request, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Connections at one time; more are closed as they come. */
  readonly maxConnections: number;
}

export const defaultConnections: ConnectionLimits = { requestTimeoutMs: 15_000, maxConnections: 10_000 };

/** A client behind a proxy keeps its connection longer than most proxies do, so that the proxy is the one to close it. */
const keepAliveMs = 72_000;

/** What Node is told when the server is made: a request that comes too slowly gets 408 and its connection is closed. */
export function connectionOptions({ requestTimeoutMs }: ConnectionLimits) {
  return {
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveMs,
    // An answer may take its time, and one that goes on for hours too.
    connectionTimeout: 0,
    http: {
      headersTimeout: requestTimeoutMs,
      // Node looks every 30 s unless told otherwise.
      connectionsCheckingInterval: Math.max(Math.min(requestTimeoutMs / 4, 5_000), 1),
    },
  } satisfies FastifyServerOptions & { http: object };
}

export function limitConnections({ server }: FastifyInstance, { maxConnections }: ConnectionLimits): void {
  server.maxConnections = maxConnections;
}
