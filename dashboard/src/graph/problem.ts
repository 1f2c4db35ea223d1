import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** What came instead of a whole answer. */
export type Problem =
  /** Nobody answers where the hub should be. */
  | { readonly kind: 'away' }
  /** The hub does not accept the key. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  /** Some fields have no answer; the messages are the hub's. */
  | { readonly kind: 'partial'; readonly messages: readonly string[] };

export function problemOf(error: Error): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    const messages = [...new Set(error.errors.map(({ message }) => message))];
    const isRefused = error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
    return { kind: isRefused ? 'refused' : 'partial', messages };
  }
  const status = ServerError.is(error) || ServerParseError.is(error) ? error.statusCode : null;
  if (status === 401) return { kind: 'refused', messages: [] };
  // A proxy whose hub is gone answers with its own page.
  return status === null || status >= 500 ? { kind: 'away' } : { kind: 'partial', messages: [error.message] };
}
