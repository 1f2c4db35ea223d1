import { unwrapResolverError } from '@apollo/server/errors';
import { errorCatalogue, errors } from '@passerelle/protocol';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log';
import { loggableFailure } from './loggable-failure';

const graphqlCodes = new Set<unknown>(errors.foreignErrorCodes.map(({ code }) => code));

/**
 * Lets errors of the catalogue and of GraphQL itself through; anything else is a fault, which goes to
 * the log whole and to the caller as INTERNAL_SERVER_ERROR.
 */
export function maskError(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = formatted.extensions?.code;
    const original = unwrapResolverError(error);
    const isOurs =
      original instanceof GraphQLError &&
      typeof code === 'string' &&
      errorCatalogue.has(code) &&
      code !== errors.internalError.code;
    const isGraphql = graphqlCodes.has(code) || code === 'BAD_USER_INPUT';
    const place = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (isOurs || isGraphql) {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { message: formatted.message, ...place, extensions };
    }
    log.error({ ...loggableFailure(original), path: formatted.path }, 'a resolver failed');
    const masked = errors.internalError({});
    return { message: masked.message, ...place, extensions: { code: errors.internalError.code } };
  };
}
