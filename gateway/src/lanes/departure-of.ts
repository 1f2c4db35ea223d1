import { setMaxListeners } from 'node:events';
import type { FastifyReply } from 'fastify';

/** Aborts when the client leaves before it is answered. (Fastify's own `request.signal` aborts when the body is read.) */
export function departureOf({ raw }: FastifyReply): AbortSignal {
  const departure = new AbortController();
  // One for each thing that is asked at a time is no leak.
  setMaxListeners(0, departure.signal);
  raw.once('close', () => {
    if (!raw.writableFinished) departure.abort();
  });
  return departure.signal;
}
