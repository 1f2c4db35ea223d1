import { encodeCursor } from '@passerelle/protocol';
import type { Check } from '../check';
import type { ListUnderTest } from '../lists/list-under-test';
import { passed } from '../outcome';
import { requireRefusal } from './require-refusal';

export const refusedCursors: Check<ListUnderTest> = {
  name: 'refused cursors',
  promise: 'A cursor of another order, or one that cannot be read, is refused with an error.',
  run: async (list) => {
    const names = list.isReversible ? ['after', 'before'] : ['after'];
    let count = 0;
    for (const orderBy of list.orders) {
      for (const name of names) {
        for (const [what, cursor] of unreadable(list, orderBy)) {
          const size = name === 'after' ? { first: 1 } : { last: 1 };
          await requireRefusal(list, { ...size, [name]: cursor, orderBy }, `${name}: ${what}`);
          count += 1;
        }
      }
    }
    return passed(`${count} refused`);
  },
};

function unreadable(list: ListUnderTest, orderBy: string): [what: string, cursor: string][] {
  const other = list.orders.find((name) => name !== orderBy) ?? 'AN_ORDER_NOBODY_HAS';
  const encode = (text: string): string => Buffer.from(text).toString('base64url');
  return [
    ['a word that is no cursor', 'garbage'],
    ['base64url of no JSON', encode('garbage')],
    ['base64url of an array too short', encode(JSON.stringify([orderBy, '']))],
    [`a cursor of ${other}, in ${orderBy}`, encodeCursor({ order: other, key: '', id: 'a:none' })],
  ];
}
