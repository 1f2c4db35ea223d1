import type { ApolloServerPlugin } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import type { RequestContext } from '../../observe/request-context';
import type { Caller } from '../callers/caller';
import { asksForSchema } from './asks-for-schema';

/** Who may read the schema: everybody, whoever brings a key or a token, nobody. */
export const introspectionChoices = ['all', 'callers', 'none'] as const;
export type Introspection = (typeof introspectionChoices)[number];

/**
 * Refuses introspection to whom it is closed, and takes out of every error what would tell the schema piece by piece:
 * GraphQL suggests names that are close to those it does not know.
 */
export function introspectionPlugin(introspection: Introspection): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue: { caller } }) {
      if (maySeeSchema(introspection, caller)) return;
      return {
        async didResolveOperation({ document, operation }) {
          if (operation) checkIntrospection(asksForSchema(document, operation), introspection, caller);
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          singleResult.errors = singleResult.errors?.map((error) => ({
            ...error,
            message: error.message.replace(/ ?Did you mean [^?]*\?/g, ''),
          }));
        },
      };
    },
  };
}

/** Throws where the operation asks for the schema and the caller may not see it. */
export function checkIntrospection(isAsked: boolean, introspection: Introspection, caller: Caller): void {
  if (isAsked && !maySeeSchema(introspection, caller)) {
    throw errors.introspectionClosed({ reason: introspection === 'none' ? 'nobody' : 'anonymous' });
  }
}

function maySeeSchema(introspection: Introspection, { kind }: Caller): boolean {
  return introspection === 'all' || (introspection === 'callers' && kind !== 'anonymous');
}
