import type { ApolloServerPlugin } from '@apollo/server';
import { headers } from '@passerelle/protocol';
import { freshnessHeaders } from '../caching/freshness';
import { endRequest } from './end-request';
import type { RequestContext } from './request-context';

/** Tells a client that asks for it what its answer cost, and each error the request it belongs to. */
export function costPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const { requestId, freshness, caller } = contextValue;
          if (freshness && !singleResult.errors) {
            const headers = freshnessHeaders(freshness, caller.kind === 'anonymous');
            for (const [name, value] of Object.entries(headers)) response.http.headers.set(name, value);
          }
          singleResult.errors = singleResult.errors?.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
          const wantsCost = request.http?.headers.get(headers.wantsCost) === 'true';
          const extensions = endRequest(contextValue, singleResult.data, wantsCost);
          if (extensions) singleResult.extensions = { ...singleResult.extensions, ...extensions };
        },
      };
    },
  };
}
