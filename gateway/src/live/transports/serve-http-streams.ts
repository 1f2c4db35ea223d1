import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { errors, headers } from '@passerelle/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { begin } from '../begin';
import { ClientQueue } from '../client-queue';
import type { LiveEvent } from '../live-event';
import type { Session } from '../sessions';
import { SubscriptionEnded } from '../subscription-ended';
import type { StreamFormat } from './stream-format';
import type { ServedTransport, TransportParts } from './transport-parts';
import { type WantedStream, wantedStream } from './wanted-stream';

interface OpenStream {
  /** Ends it, with a hint when to come back. */
  restart(): void;
}

/** Serves subscriptions in HTTP responses that stay open, on the routes of a scope whose callers are known. */
export function serveHttpStreams(scope: FastifyInstance, maxTokens: number, parts: TransportParts): ServedTransport {
  const { sessions, format } = parts;
  const streams = new Set<OpenStream>();
  let isDraining = false;

  scope.addHook('preHandler', async (request, reply) => {
    const wanted = wantedStream(request, maxTokens);
    if (!wanted) return;
    let session: Session;
    try {
      if (isDraining) throw errors.hubRestarting({});
      session = sessions.open(wanted.format.transport, request.caller, request.ip);
    } catch (error) {
      const { http } = error instanceof GraphQLError ? error.extensions : {};
      const status = (http as { status?: number } | undefined)?.status ?? 500;
      return reply.code(status).send({ errors: format([error], request.id) });
    }
    reply.hijack();
    await answer(request, reply, wanted, session, streams, parts);
    return reply;
  });

  return {
    drain: async () => {
      isDraining = true;
      for (const stream of [...streams]) stream.restart();
    },
  };
}

async function answer(
  request: FastifyRequest,
  { raw }: FastifyReply,
  { format: written, given }: WantedStream,
  session: Session,
  streams: Set<OpenStream>,
  parts: TransportParts,
): Promise<void> {
  const { hub, callers, format, settings, log } = parts;
  const restartIn = Math.round(Math.random() * settings.returnWithinMs) + 1;
  const finish = (text: string): void => {
    if (!raw.writableEnded) raw.end(text);
  };
  const stream: OpenStream = {
    restart: () => {
      const [error] = format([errors.hubRestarting({})], request.id);
      if (error) finish(written.restarting(error, restartIn));
    },
  };
  let queue: ClientQueue | undefined;
  const heartbeat = setInterval(() => {
    if (!raw.writableNeedDrain && !raw.writableEnded) raw.write(written.heartbeat);
  }, settings.pingMs);
  const unwatch = callers.watch(request.caller, () =>
    finish(written.failed(format([errors.unauthenticated({ reason: 'expired' })], request.id))),
  );
  streams.add(stream);
  raw.once('close', () => {
    clearInterval(heartbeat);
    unwatch();
    streams.delete(stream);
    session.close();
    queue?.return();
  });
  raw.writeHead(200, {
    'content-type': written.contentType,
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    [headers.requestId]: request.id,
  });
  raw.write(written.opening);
  try {
    const lastEventId = textOf(request.headers['last-event-id']);
    const begun = await begin(hub, session, format, { given, requestId: request.id, lastEventId });
    if (begun instanceof ClientQueue) {
      queue = begun;
      if (raw.destroyed || raw.writableEnded) queue.return();
      await sendAll(raw, written, queue);
      finish(written.complete);
    } else finish(written.event(begun) + written.complete);
  } catch (error) {
    if (!(error instanceof SubscriptionEnded)) log.error({ err: error }, 'a stream failed');
    const reasons = error instanceof SubscriptionEnded ? error.errors : format([error], request.id);
    finish(queue ? written.failed(reasons) : written.refused(reasons));
  }
}

async function sendAll(raw: ServerResponse, written: StreamFormat, events: AsyncIterable<LiveEvent>): Promise<void> {
  for await (const event of events) {
    if (raw.writableEnded || raw.destroyed) return;
    if (!raw.write(written.event(event))) await roomIn(raw);
  }
}

/** Resolves when more can be sent, or nothing ever will be. */
async function roomIn(raw: ServerResponse): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    await Promise.race([once(raw, 'drain', { signal }), once(raw, 'close', { signal })]);
  } finally {
    waiting.abort();
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header || undefined;
}
