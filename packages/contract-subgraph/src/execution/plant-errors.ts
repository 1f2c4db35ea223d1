import { errorCatalogue, errors } from '@passerelle/protocol';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/**
 * Puts each error of a node's answer where its value would stand, so that the executor reports it at
 * that place of the client's answer and nowhere else. Errors without a path are returned.
 */
export function plantErrors(
  data: Record<string, unknown> | null | undefined,
  nodeErrors: readonly GraphQLFormattedError[] | undefined,
  owner: string,
): GraphQLFormattedError[] {
  return (nodeErrors ?? []).filter((error) => {
    const path = error.path ?? [];
    const isPlanted = path.length > 0 && plant(data, path, toClientError(error, owner));
    return !isPlanted;
  });
}

/** Follows the path to the null that the error left and stands there instead. */
function plant(data: unknown, path: readonly (string | number)[], error: GraphQLError): boolean {
  let parent: unknown = data;
  for (const [index, step] of path.entries()) {
    if (typeof parent !== 'object' || parent === null) return false;
    const holder = parent as Record<string | number, unknown>;
    const value = holder[step];
    // The null may stand higher than the path says: a non-null field below it failed.
    if (value === null || value === undefined || index === path.length - 1) {
      holder[step] = error;
      return true;
    }
    if (value instanceof Error) return true;
    parent = value;
  }
  return false;
}

/** A message is passed on only under a code of the catalogue; anything else a node says stays inside. */
function toClientError(error: GraphQLFormattedError, owner: string): GraphQLError {
  const code = error.extensions?.code;
  if (typeof code === 'string' && errorCatalogue.has(code) && code !== errors.internalError.code) {
    return new GraphQLError(error.message, { extensions: { code, owner } });
  }
  return errors.ownerUnavailable({ owner, status: 'ERROR' });
}
