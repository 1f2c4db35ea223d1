import type { GraphQLFormattedError } from 'graphql';
import type { StreamFormat } from './stream-format';

const complete = 'event: complete\ndata:\n\n';
const withErrors = (errors: readonly GraphQLFormattedError[]): string =>
  `event: next\ndata: ${JSON.stringify({ errors })}\n\n${complete}`;

/**
 * Server-sent events, as graphql-sse writes them in its mode of distinct connections. Each has the cursor for its `id`, so
 * that a browser that was cut off says by itself, in `Last-Event-ID`, where to go on.
 */
export const sse: StreamFormat = {
  transport: 'sse',
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  heartbeat: ':\n\n',
  event: ({ json, cursor }) => `${idOf(cursor)}event: next\ndata: ${json}\n\n`,
  refused: withErrors,
  failed: withErrors,
  complete,
  // Without `complete` a client takes the connection for lost, and returns.
  restarting: (_error, afterMs) => `retry: ${afterMs}\n\n`,
};

/** A line break would end the field, and let a cursor write what follows. */
function idOf(cursor: string | null): string {
  return cursor === null || /[\r\n\0]/.test(cursor) ? '' : `id: ${cursor}\n`;
}
