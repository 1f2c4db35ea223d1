import { errorCatalogue, errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from 'graphql';

/** The only extension keys that leave the hub. A subgraph's address, body or stack is not among them. */
const allowedExtensions = [
  'code',
  'subgraph',
  'owner',
  'argument',
  'expected',
  'received',
  'reason',
  'max',
  'depth',
  'what',
  'count',
  'retryAfterSeconds',
  'cost',
  'missing',
  'status',
  'id',
] as const;

/** What only the gateway can say of a client. Said by a subgraph, it is about the gateway's own request to it. */
const codesOfTheGateway = new Set<unknown>([
  errors.unauthenticated.code,
  errors.identityProviderUnavailable.code,
  errors.rateLimited.code,
  errors.unauthorizedFieldOrType.code,
]);

const graphqlCodes = new Set<unknown>(errors.foreignErrorCodes.map(({ code }) => code));

/** Lets errors of the catalogue and of GraphQL itself through, with listed keys only; logs and masks the rest. */
export function formatError(
  log: FastifyBaseLogger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const given = ownExtensions(error) ?? formatted.extensions ?? {};
    const code = given.code;
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    if (isForClients(code, given.serviceName)) {
      const extensions = Object.fromEntries(
        allowedExtensions.flatMap((key) => (key in given ? [[key, given[key]]] : [])),
      );
      return { message: formatted.message, ...place, extensions };
    }
    log.error({ err: error, path: formatted.path }, 'an error was masked');
    const subgraph = given.serviceName;
    const masked = typeof subgraph === 'string' ? errors.subgraphError({ subgraph }) : errors.internalError({});
    return { message: masked.message, ...place, extensions: { ...masked.extensions } };
  };
}

/**
 * Whether the message was written for clients. Apollo Server gives INTERNAL_SERVER_ERROR to whatever was thrown,
 * here or in a subgraph, with the message as it is; and what GraphQL says about a subgraph's operation is not
 * about the client's.
 */
function isForClients(code: unknown, subgraph: unknown): boolean {
  if (code === errors.internalError.code) return false;
  if (codesOfTheGateway.has(code) && subgraph !== undefined) return false;
  return (typeof code === 'string' && errorCatalogue.has(code)) || (graphqlCodes.has(code) && subgraph === undefined);
}

/** Apollo Server gives every refusal of a validation rule one code; the limits have codes of their own. */
function ownExtensions(error: unknown): GraphQLErrorExtensions | undefined {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original instanceof GraphQLError && errorCatalogue.has(String(original.extensions.code))
    ? original.extensions
    : undefined;
}
