import type { Check } from '../check';
import { describeError } from '../node/exchange';
import { failed, passed } from '../outcome';
import type { Session } from '../session';

const code = 'GRAPHQL_VALIDATION_FAILED';

/** By this code the hub tells a node of another version from one in trouble. */
export const unknownFields: Check<Session> = {
  name: 'unknown fields',
  promise: `A question with a field or an argument that it does not know is refused with the code ${code}.`,
  run: async ({ client, contract }) => {
    const [list] = contract.gathered.filter(({ parent }) => parent === 'Query');
    const queries = [
      '{ aFieldNobodyHas }',
      ...(list ? [`{ ${list.name}(anArgumentNobodyHas: 1) { __typename } }`] : []),
    ];
    for (const query of queries) {
      const exchange = await client.ask({ query, variables: {} });
      if (exchange.problem !== null) return failed(exchange.problem, exchange);
      const [first] = exchange.errors;
      if (!first) return failed('no error', exchange);
      if (first.extensions?.code !== code) return failed(describeError(first), exchange);
    }
    return passed(`${queries.length} questions refused`);
  },
};
