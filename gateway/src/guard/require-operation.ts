import type { ApolloServerPlugin } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import { Kind } from 'graphql';

const longestName = 100;
const namesShown = 10;

/** Refuses a request that does not say which operation of its document it means, before anything looks for it. */
export function requireOperation(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request: { operationName } }) {
          if (operation) return;
          const names = document.definitions.flatMap((node) =>
            node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value.slice(0, longestName)] : [],
          );
          const wanted = operationName?.slice(0, longestName);
          throw errors.operationUnclear({ wanted, names: names.slice(0, namesShown) });
        },
      };
    },
  };
}
