import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError } from '../guard/format-error';

/** Words errors as the answer to a query has them. */
export type FormatErrors = (given: readonly unknown[], requestId: string) => GraphQLFormattedError[];

/** Does for what Apollo Server does not answer what it and our plugins do for what it does. */
export function errorFormatter(log: FastifyBaseLogger): FormatErrors {
  const format = formatError(log);
  return (given, requestId) =>
    given.map((error) => {
      const graphqlError =
        error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) });
      const { http: _, ...extensions } = graphqlError.extensions;
      const code = extensions.code ?? errors.internalError.code;
      const formatted = format({ ...graphqlError.toJSON(), extensions: { ...extensions, code } }, error);
      return { ...formatted, extensions: { ...formatted.extensions, requestId } };
    });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
