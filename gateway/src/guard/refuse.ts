import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from './format-error';

export type Refuse = (reply: FastifyReply, error: unknown) => FastifyReply;

/** Answers a request in the form of GraphQL before GraphQL has seen it. What is not of the catalogue is masked. */
export function refuseWith(log: FastifyBaseLogger, onRefused: (request: FastifyRequest, code: string) => void): Refuse {
  const format = formatError(log);
  return (reply, error) => {
    const formatted = format(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error);
    onRefused(reply.request, String(formatted.extensions?.code));
    const status = error instanceof GraphQLError ? statusOf(error) : 500;
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    const extensions = { ...formatted.extensions, requestId: reply.request.id };
    return reply.code(status).send({ errors: [{ ...formatted, extensions }] });
  };
}

function statusOf({ extensions }: GraphQLError): number {
  return (extensions.http as { status?: number } | undefined)?.status ?? 400;
}
