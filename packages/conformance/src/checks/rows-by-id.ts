import { printSelection, type Selection } from '@passerelle/contract-subgraph';
import type { Check, Promised } from '../check';
import { countOf } from '../count-of';
import { idIn } from '../lists/ask-entities';
import { idSelection } from '../lists/full-selection';
import type { KnownRows } from '../lists/known-rows';
import { rowDifference } from '../lists/row-difference';
import { type Exchange, faultOfExchange } from '../node/exchange';
import { BadAnswer, failed, passed } from '../outcome';
import { sample } from '../sample';
import { unknownIdOf } from './unknown-id-of';

const atMost = 50;

export const rowsByIdPromise: Promised = {
  name: 'rows by id',
  promise: 'It gives the row of the list for its id, and null for an id that no row has or of another owner.',
};

/** The check of one @routed field. */
export function rowsById(field: string): Check<KnownRows> {
  return {
    ...rowsByIdPromise,
    run: async (known) => {
      const rows = sample([...known.byId], atMost);
      for (const [id, row] of rows) {
        const exchange = await ask(known, field, id, known.selection);
        const fault = faultOfExchange(exchange);
        if (fault !== null) throw new BadAnswer(fault, exchange);
        const wrong = rowDifference(exchange.data?.[field], row, known.selection);
        if (wrong) return failed(`${id} ${wrong}`, exchange);
      }
      const unknown = unknownIdOf(known.session);
      const [first] = rows;
      const foreign = first ? `zz${first[0].slice(first[0].indexOf(':'))}` : 'zz:no-such-row';
      let withError = 0;
      for (const id of [unknown, foreign]) {
        const exchange = await ask(known, field, id, idSelection(known.session, known.entity));
        if (exchange.problem !== null) throw new BadAnswer(exchange.problem, exchange);
        if (exchange.errors.some(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED'))
          throw new BadAnswer(faultOfExchange(exchange) ?? 'a refusal', exchange);
        const value = exchange.data?.[field] ?? null;
        if (value !== null) return failed(`${idIn(value)} for ${id}`, exchange);
        withError += exchange.errors.length > 0 ? 1 : 0;
      }
      return passed(
        `${countOf(rows.length, 'row')}; null ${withError > 0 ? 'with' : 'without'} an error for ${unknown}`,
      );
    },
  };
}

function ask({ session }: KnownRows, field: string, id: string, selection: Selection): Promise<Exchange> {
  const query = `query ($id: ID!) { ${field}(id: $id) ${printSelection(selection)} }`;
  return session.client.ask({ query, variables: { id } });
}
