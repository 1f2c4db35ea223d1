import type { Check } from '../check';
import type { ListUnderTest } from '../lists/list-under-test';
import type { Edge } from '../lists/page';
import { placeOf } from '../lists/placed-row';
import { failed, notApplicable, passed } from '../outcome';

export const cursors: Check<ListUnderTest> = {
  name: 'cursors',
  promise: "A row's cursor is the base64url form of [order, sort key, id]: the order asked for, and the id of the row.",
  run: async (list) => {
    let count = 0;
    for (const orderBy of list.orders) {
      for (const { edges, exchange } of (await list.walk({ orderBy })).pages) {
        for (const edge of edges) {
          const fault = faultOf(edge, orderBy);
          if (fault !== null) return failed(`the cursor of ${edge.id} in ${orderBy} ${fault}`, exchange);
          count += 1;
        }
      }
    }
    return count > 0 ? passed(`${count} read`) : notApplicable('the node holds no row here');
  },
};

function faultOf(edge: Edge, order: string): string | null {
  const { cursor, id } = edge;
  if (typeof cursor !== 'string' || !/^[\w-]+=*$/.test(cursor)) return `is no base64url: ${JSON.stringify(cursor)}`;
  const place = placeOf(edge, order);
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!place) return `is not of [${JSON.stringify(order)}, sort key, id]: ${text}`;
  return place.id === id ? null : `is of another row: ${text}`;
}
