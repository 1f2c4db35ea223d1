import type { FastifyReply, FastifyRequest } from 'fastify';

const keptAccepts = 100;
const longestAccept = 256;

/**
 * The media type of an answer for each `accept` that clients send. Apollo Server negotiates it; what it chose for the
 * same words is chosen again.
 */
export class ContentTypes {
  private readonly byAccept = new Map<string, string>();

  get({ headers }: FastifyRequest): string | undefined {
    return this.byAccept.get(headers.accept ?? '');
  }

  /** Remembers what Apollo Server answered with. */
  learn({ method, headers: { accept = '' } }: FastifyRequest, reply: FastifyReply): void {
    const contentType = reply.getHeader('content-type');
    if (method !== 'POST' || reply.statusCode !== 200 || typeof contentType !== 'string') return;
    if (this.byAccept.size < keptAccepts && accept.length <= longestAccept) this.byAccept.set(accept, contentType);
  }
}
