import type { Check } from '../check';
import { countOf } from '../count-of';
import { askEntities } from '../lists/ask-entities';
import type { KnownRows } from '../lists/known-rows';
import { rowDifference } from '../lists/row-difference';
import { failed, notApplicable, passed } from '../outcome';
import { sample } from '../sample';

const atMost = 50;

export const references: Check<KnownRows> = {
  name: 'references',
  promise: 'A row read through _entities is the row of the list.',
  run: async (known) => {
    const rows = sample([...known.byId], atMost);
    if (rows.length === 0) return notApplicable('no row is known');
    const { values, exchange } = await askEntities(
      known,
      rows.map(([id]) => id),
      known.selection,
    );
    for (const [index, [id, row]] of rows.entries()) {
      const wrong = rowDifference(values[index]?.value, row, known.selection);
      if (wrong) return failed(`${id} ${wrong}`, exchange);
    }
    return passed(countOf(rows.length, 'row'));
  },
};
