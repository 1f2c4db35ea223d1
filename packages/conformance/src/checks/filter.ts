import { type Filter, siftBy } from '@passerelle/contract-subgraph';
import type { Check, Promised } from '../check';
import { countOf } from '../count-of';
import { difference } from '../difference';
import { canTell, filterSelection, heldValues, unheldValue } from '../filters/filter-values';
import { asArgument, takesList } from '../filters/takes-list';
import type { ListUnderTest } from '../lists/list-under-test';
import { compareIn, type PlacedRow } from '../lists/placed-row';
import { BadAnswer, NotApplicable, passed } from '../outcome';
import { sample } from '../sample';

const atMost = 5;

export const filterPromise: Promised = {
  name: 'filter',
  promise:
    'It keeps the rows that hold the value, in their order; none for a value nobody holds or an empty list; all for null.',
};

/** The check of one filter of a list. */
export function filterCheck(filter: Filter): Check<ListUnderTest> {
  return {
    ...filterPromise,
    run: async (list) => {
      if (!list.takes(filter.name)) throw new NotApplicable("the node's version does not know it; the hub applies it");
      if (filter.paths.length === 0) return accepted(list, filter);
      if (!canTell(list, filter)) throw new NotApplicable("the node's version has not got the field it looks at");
      const orderBy = list.firstOrder;
      const { rows, isWhole } = await list.rows({ orderBy, selection: filterSelection(list, filter) });
      const held = heldValues(
        list.session,
        filter,
        rows.map(({ node }) => node),
      );
      const values = sample(held, atMost);
      const unheld = unheldValue(list.session, filter, held);
      const expect = async (value: unknown, passing: readonly PlacedRow[]): Promise<void> =>
        compare(list, filter, value, passing, isWhole ? null : rows.at(-1));

      for (const value of values) await expect(asArgument(filter, value), sift(filter, value, rows));
      if (takesList(filter)) {
        const several = [...values].reverse();
        if (several.length > 1) await expect(several, sift(filter, several, rows));
        await expect([], []);
      }
      if (unheld !== undefined) await expect(asArgument(filter, unheld), []);
      if (filter.argument.type.kind !== 'NonNullType') await expect(null, rows);
      return passed(
        `${countOf(values.length, 'value')} that rows hold${unheld === undefined ? '' : `, and ${JSON.stringify(unheld)}`}`,
      );
    },
  };
}

/** As the hub does it for a node that does not know the filter. */
function sift(filter: Filter, value: unknown, rows: readonly PlacedRow[]): PlacedRow[] {
  const passes = siftBy([filter], { [filter.name]: value });
  return rows.filter(({ node }) => node !== null && passes(node) === true);
}

async function compare(
  list: ListUnderTest,
  { name }: Filter,
  value: unknown,
  expected: readonly PlacedRow[],
  /** The last row that anybody knows of; null where all are known. */
  end: PlacedRow | null | undefined,
): Promise<void> {
  const orderBy = list.firstOrder;
  const request = { orderBy, filters: { [name]: value } };
  const order = compareIn(list.directionOf(orderBy));
  const { rows } = await list.rows(request);
  const known = end ? rows.filter(({ place }) => order(place, end.place) <= 0) : rows;
  const wrong = difference(
    known.map(({ id }) => id),
    expected.map(({ id }) => id),
  );
  if (!wrong) return;
  const [page] = (await list.walk(request)).pages;
  const came = `with ${name}: ${JSON.stringify(value)}, ${wrong}`;
  if (page) throw new BadAnswer(came, page.exchange);
}

/** Nobody but the node can say which rows pass: it has to take the argument, and answer or refuse it as itself. */
async function accepted(list: ListUnderTest, filter: Filter) {
  const value = unheldValue(list.session, filter, []);
  if (value === undefined) throw new NotApplicable('nobody can say a value of its type');
  const exchange = await list.ask({ first: 1, [filter.name]: asArgument(filter, value), orderBy: list.firstOrder });
  if (exchange.problem !== null) throw new BadAnswer(exchange.problem, exchange);
  const isUnknown = exchange.errors.some(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED');
  if (isUnknown) throw new BadAnswer(`it does not know ${filter.name}`, exchange);
  return passed(
    `${exchange.errors.length > 0 ? 'known, and refused' : 'taken'}: ${JSON.stringify(value)}; only the node can apply it`,
  );
}
