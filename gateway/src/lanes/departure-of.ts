import type { FastifyReply } from 'fastify';

/** Aborts when the client leaves before it is answered. (Fastify's own `request.signal` aborts when the body is read.) */
export function departureOf({ raw }: FastifyReply): AbortSignal {
  const departure = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) departure.abort();
  });
  return departure.signal;
}
