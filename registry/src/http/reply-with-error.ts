import { errors } from '@passerelle/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';

/** Errors of the catalogue as JSON; anything else goes to the log and out as INTERNAL_SERVER_ERROR. */
export function replyWithError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = error instanceof GraphQLError ? error : asCatalogued(error);
  if (known.extensions.code === errors.internalError.code) {
    request.log.error({ err: error, act: request.routeOptions.url }, 'an act of the registry failed');
  }
  const { http, ...extensions } = known.extensions as { http?: { status: number } };
  const status = http?.status ?? (known.extensions.code === errors.internalError.code ? 500 : 400);
  void reply.code(status).send({ error: { message: known.message, ...extensions, requestId: request.id } });
}

/** What Fastify refuses itself, before any code of ours. */
function asCatalogued(error: unknown): GraphQLError {
  const { code } = error as { code?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return errors.badUserInput({ argument: 'the body', expected: 'at most 2 MiB', received: 'more' });
  }
  return errors.internalError({});
}
