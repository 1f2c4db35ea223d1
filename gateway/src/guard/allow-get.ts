import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';

/**
 * Lets a query be asked by GET where no other site's page can be behind the request.
 *
 * Apollo Server refuses every request that a browser would send for a foreign page without asking first, and so every
 * plain GET. A browser says where a request comes from, in `sec-fetch-site`; whoever does not say so is no browser, or one
 * so old that a foreign page could reach what only this machine can, which is why cookies are refused with it. Mutations
 * are never answered on GET.
 */
export function allowGet(request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
  if (request.method === 'GET') allowOwn(request);
  done();
}

function allowOwn(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const isOwn =
    site === 'same-origin' || site === 'none' || (site === undefined && request.headers.cookie === undefined);
  if (isOwn) request.headers['apollo-require-preflight'] = 'true';
}
