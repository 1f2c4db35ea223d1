import { errors, headers } from '@passerelle/protocol';
import type { Database } from '@passerelle/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RegistryOptions } from '../registry-options';
import { publicPart, readRegistryKeys } from '../signing/registry-keys';
import { supergraphSigner } from '../signing/sign-supergraph';
import { type ServedSupergraph, SupergraphReader } from '../supergraph/read-supergraph';

/** What gateways poll: the supergraph, its signature, and the keys to check it with. */
export function supergraphRoutes(scope: FastifyInstance, { reader }: Database, { keysFile }: RegistryOptions): void {
  const supergraphs = new SupergraphReader(reader);
  const sign = supergraphSigner(keysFile);

  const send = async (request: FastifyRequest, reply: FastifyReply, { sdl, hash }: ServedSupergraph) => {
    const etag = `"${hash}"`;
    reply
      .header('etag', etag)
      .header('cache-control', 'no-cache')
      .header(headers.signature, await sign(sdl, hash));
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(sdl);
  };

  scope.get<{ Querystring: { variant?: string } }>('/supergraph', async (request, reply) => {
    const { variant = null } = request.query;
    const served = await supergraphs.served(variant);
    if (served === null)
      throw errors.notPublished({ what: variant === null ? 'supergraph yet' : `variant ${variant}` });
    return send(request, reply, served);
  });

  scope.get('/.well-known/jwks.json', async (_request, reply) => {
    const { keys } = await readRegistryKeys(keysFile);
    return reply.header('cache-control', 'max-age=60').send({ keys: keys.map(publicPart) });
  });
}

/** RFC 9110, 13.1.2: any of the list, or whatever there is. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
