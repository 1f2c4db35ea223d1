import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The page that every address of the dashboard begins with. */
export const dashboardPage = 'index.html';

// The dashboard loads from the hub and nowhere else. Its component library writes style elements, so those are let in.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether a folder holds a dashboard that was built. */
export const holdsDashboard = (folder: string): boolean => existsSync(join(folder, dashboardPage));

/**
 * Serves the built dashboard at `/`. An address that is no file is one of its pages where a browser asks for a page; whoever
 * else asks for what is not there gets a 404.
 */
export function serveDashboard(server: FastifyInstance, folder: string): void {
  server.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      // The names of assets change with what is in them.
      const isAsset = path.startsWith(join(folder, 'assets'));
      reply.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.addHook('onSend', async ({ is404, routeOptions }, reply) => {
    // What guards all answers lets no page load anything.
    if (is404 || routeOptions.url === '/*') reply.header('content-security-policy', contentSecurityPolicy);
  });
  server.setNotFoundHandler((request, reply) =>
    asksForPage(request) ? sendPage(reply) : sendNotFound(request, reply),
  );
}

function asksForPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

function sendPage(reply: FastifyReply) {
  return reply.code(200).sendFile(dashboardPage);
}

function sendNotFound({ method, url }: FastifyRequest, reply: FastifyReply) {
  return reply.code(404).send({ statusCode: 404, error: 'Not Found', message: `Route ${method}:${url} not found` });
}
