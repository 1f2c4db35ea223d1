import type { ApolloServerPlugin } from '@apollo/server';
import { headers } from '@passerelle/protocol';
import type { RequestContext } from './request-context';

/** Tells a client that asks for it what its answer cost, and each error the request it belongs to. */
export function costPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ request, response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const { requestId, cost } = contextValue;
          singleResult.errors = singleResult.errors?.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
          if (request.http?.headers.get(headers.wantsCost) !== 'true') return;
          const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
          singleResult.extensions = { ...singleResult.extensions, cost: { ...cost, durationMs } };
        },
      };
    },
  };
}
