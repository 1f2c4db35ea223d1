import type { FastifyServerOptions } from 'fastify';

/** Where a credential could stand in something that is logged. Nothing logs headers today; this is for tomorrow. */
const credentials = ['authorization', '*.authorization', '*.headers.authorization'];

/** A logger that never prints a credential. */
export function loggerOptions(name: string, level: string): FastifyServerOptions['logger'] {
  return { name, level, redact: { paths: credentials, censor: '[not shown]' } };
}
