import { ApolloLink } from '@apollo/client';
import { defer, from, switchMap } from 'rxjs';
import { readKey } from './credential';
import { hubUrl } from './hub';
import { socketState } from './socket-state';

let socket: Promise<ApolloLink> | undefined;

/** Takes subscriptions to the hub over one WebSocket. Its code is loaded with the first of them. */
export const liveLink = new ApolloLink((operation, forward) =>
  defer(() => {
    socket ??= openSocket();
    return from(socket);
  }).pipe(switchMap((link) => link.request(operation, forward))),
);

async function openSocket(): Promise<ApolloLink> {
  const [{ createClient }, { GraphQLWsLink }] = await Promise.all([
    import('graphql-ws'),
    import('@apollo/client/link/subscriptions'),
  ]);
  const url = new URL(hubUrl);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new GraphQLWsLink(
    createClient({
      url: url.href,
      connectionParams: () => {
        const key = readKey();
        return key === null ? {} : { authorization: `Bearer ${key}` };
      },
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      on: {
        connected: () => socketState.set('live'),
        closed: () => socketState.set('reconnecting'),
      },
    }),
  );
}
