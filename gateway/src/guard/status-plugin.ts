import type { ApolloServerPlugin } from '@apollo/server';

const unfitting = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Answers 200 to a document that does not fit, where the client takes `application/json` only: the GraphQL-over-HTTP
 * specification keeps 4xx of that media type for what stands between client and server. A client that names
 * `application/graphql-response+json` gets 400.
 */
export function statusPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response }) {
          const accepts = request.http?.headers.get('accept') ?? '';
          if (response.body.kind !== 'single' || accepts.includes('application/graphql-response+json')) return;
          const { data, errors = [] } = response.body.singleResult;
          const isUnfitting = errors.some(({ extensions }) => unfitting.has(String(extensions?.code)));
          if (data === undefined && isUnfitting && response.http.status === 400) response.http.status = 200;
        },
      };
    },
  };
}
