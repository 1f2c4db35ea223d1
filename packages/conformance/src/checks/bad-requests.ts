import type { Check } from '../check';
import { faultOfExchange } from '../node/exchange';
import { failed, passed } from '../outcome';
import type { Session } from '../session';

export const badRequests: Check<Session> = {
  name: 'bad requests',
  promise: 'A body that is no GraphQL request does not bring it down: it answers afterwards.',
  run: async ({ client }) => {
    const bodies = ['{"query": ', '{"query": 5}', '[]', '{"query": "{ __typename"}'];
    for (const body of bodies) {
      // What it says to this is its own affair.
      const bad = await client.send(body);
      const after = await client.ask({ query: '{ __typename }', variables: {} });
      const fault = faultOfExchange(after);
      if (fault !== null) return failed(`${fault}, after this request`, bad);
    }
    return passed(`an answer after each of ${bodies.length}`);
  },
};
