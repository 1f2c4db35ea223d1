import type { Check } from '../check';
import { askEntities, idIn } from '../lists/ask-entities';
import { idSelection } from '../lists/full-selection';
import type { KnownRows } from '../lists/known-rows';
import { failed, type Outcome, passed } from '../outcome';
import { unknownIdOf } from './unknown-id-of';

export const unknownIds: Check<KnownRows> = {
  name: 'unknown ids',
  promise:
    'An id that no row has gives null in its place, with or without an error there, and takes no other row with it.',
  run: async (known) => missingRow(known, unknownIdOf(known.session)),
};

export const foreignIds: Check<KnownRows> = {
  name: 'foreign ids',
  promise: 'An id of another owner gives null in its place, even if it holds a row of the same name.',
  run: async (known) => {
    const [id = 'zz:no-such-row'] = known.byId.keys();
    return missingRow(known, `zz${id.slice(id.indexOf(':'))}`);
  },
};

async function missingRow(known: KnownRows, missing: string): Promise<Outcome> {
  const [id] = known.byId.keys();
  const { values, exchange } = await askEntities(
    known,
    id === undefined ? [missing] : [missing, id],
    idSelection(known.session, known.entity),
  );
  const [gone, there] = values;
  if (gone?.value !== null) return failed(`${idIn(gone?.value)} for ${missing}`, exchange);
  if (id !== undefined && idIn(there?.value) !== id)
    return failed(`${idIn(there?.value)} for ${id}, which was asked for beside ${missing}`, exchange);
  return passed(`null ${gone.hasError ? 'with' : 'without'} an error for ${missing}`);
}
