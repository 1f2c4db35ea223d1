import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { OperationTypeNode } from 'graphql';
import { readKey } from './credential';
import { hubUrl } from './hub';
import { liveLink } from './live-link';

const http = new SetContextLink(({ headers }) => {
  const key = readKey();
  return key === null ? { headers } : { headers: { ...headers, authorization: `Bearer ${key}` } };
}).concat(new HttpLink({ uri: hubUrl.href }));

/** Asks the hub: subscriptions over a socket that opens with the first of them, everything else over HTTP. */
export const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, liveLink, http),
});
