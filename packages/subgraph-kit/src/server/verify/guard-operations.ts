import type { ApolloServerPlugin } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import { BREAK, type DocumentNode, OperationTypeNode, visit } from 'graphql';
import type { RequestContext } from '../../graph/request-context';

const schemaFields = new Set(['__schema', '__type', '_service']);

/**
 * Refuses what an assertion is not enough for: a change under one that may be sent again, and a look at the schema for
 * anybody but the registry.
 */
export function guardOperations(options: {
  readonly dangerouslyAllowIntrospection: boolean;
}): ApolloServerPlugin<RequestContext> {
  // Apollo Server gives the same document for the same text.
  const known = new WeakMap<DocumentNode, boolean>();
  const asksForSchema = (document: DocumentNode): boolean => {
    const answer = known.get(document) ?? hasSchemaField(document);
    known.set(document, answer);
    return answer;
  };
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue: { assertion } }) {
          if (assertion && operation?.operation === OperationTypeNode.MUTATION && assertion.once === null) {
            throw errors.assertionRefused({ reason: 'not for one request' });
          }
          const mayIntrospect = options.dangerouslyAllowIntrospection || assertion?.purpose === 'registry';
          if (!mayIntrospect && asksForSchema(document)) throw errors.introspectionRefused({});
        },
      };
    },
  };
}

/** Anywhere, in fragments too: names with two underscores are GraphQL's own, and `_service` is Federation's. */
function hasSchemaField(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Field({ name }) {
      isFound = schemaFields.has(name.value);
      return isFound ? BREAK : undefined;
    },
  });
  return isFound;
}
