import type { Check } from '../check';
import { faultOfExchange } from '../node/exchange';
import { failed, passed } from '../outcome';
import type { Session } from '../session';

/** Nothing else can be asked of a node that does not keep this promise. */
export const reach: Check<Session> = {
  name: 'reach',
  promise: 'It answers GraphQL over HTTP POST.',
  run: async ({ client }) => {
    const exchange = await client.ask({ query: '{ __typename }', variables: {} });
    const fault = faultOfExchange(exchange);
    if (fault !== null) return failed(fault, exchange);
    const name = exchange.data?.__typename;
    return name === 'Query'
      ? passed('an answer')
      : failed(`__typename is ${JSON.stringify(name)}, not "Query"`, exchange);
  },
};
