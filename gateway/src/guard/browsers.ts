import { createHash } from 'node:crypto';
import cors from '@fastify/cors';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { headers } from '@passerelle/protocol';
import type { FastifyInstance } from 'fastify';

/** Headers that pages of other sites may send, and read of an answer. */
const sentHeaders = ['content-type', 'authorization', 'apollo-require-preflight', 'traceparent', headers.wantsCost];
const shownHeaders = [headers.requestId, 'retry-after', 'ratelimit', 'ratelimit-policy'];

/**
 * Tells browsers what they may do with an answer: show nothing of it as a page, and hand it to pages of the listed
 * origins only. Cookies are never taken.
 */
export async function guardBrowsers(server: FastifyInstance, corsOrigins: readonly string[]): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: policy({}),
    frameguard: { action: 'deny' },
    // For whatever ends TLS to say; it knows the other hosts of its domain.
    strictTransportSecurity: false,
  });
  if (corsOrigins.length === 0) return;
  await server.register(cors, {
    origin: [...corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: sentHeaders,
    exposedHeaders: shownHeaders,
    credentials: false,
    maxAge: 600,
  });
}

/** What a page may do that has its scripts inside: run those, ask this server, and load nothing else. */
export function pagePolicy(html: string): FastifyHelmetOptions {
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => hashOf(script));
  return {
    contentSecurityPolicy: policy({
      // The editor makes its workers from texts it carries along.
      scriptSrc: [...scripts, 'blob:'],
      workerSrc: ['blob:'],
      // It writes styles as it goes.
      styleSrc: ["'unsafe-inline'"],
      imgSrc: ['data:'],
      fontSrc: ['data:'],
      connectSrc: ["'self'"],
    }),
  };
}

function policy(directives: Record<string, string[]>) {
  const closed = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };
  return { useDefaults: false, directives: { ...closed, ...directives } };
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
