import type { FastifyBaseLogger } from 'fastify';

/** A structured logger; Fastify's (pino) in a running subgraph. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
