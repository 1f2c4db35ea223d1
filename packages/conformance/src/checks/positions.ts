import type { Check } from '../check';
import { difference } from '../difference';
import { askEntities, idIn } from '../lists/ask-entities';
import { idSelection } from '../lists/full-selection';
import type { KnownRows } from '../lists/known-rows';
import { failed, notApplicable, passed } from '../outcome';
import { sample } from '../sample';
import { unknownIdOf } from './unknown-id-of';

const atMost = 10;

export const positions: Check<KnownRows> = {
  name: 'positions',
  promise: 'Known, unknown and repeated ids in one question are answered each in its place.',
  run: async (known) => {
    const ids = sample([...known.byId.keys()], atMost);
    const [first] = ids;
    if (first === undefined) return notApplicable('no row is known');
    const unknown = unknownIdOf(known.session);
    const asked = [...ids].reverse().flatMap((id) => [id, unknown, first]);
    const { values, exchange } = await askEntities(known, asked, idSelection(known.session, known.entity));
    const expected = asked.map((id) => (id === unknown ? 'null' : id));
    const wrong = difference(
      values.map(({ value }) => idIn(value)),
      expected,
    );
    return wrong ? failed(wrong.replace('row', 'position'), exchange) : passed(`${asked.length} positions`);
  },
};
