import { faultOf } from '@passerelle/contract-subgraph';
import type { Check } from '../check';
import { countOf } from '../count-of';
import { fullRows } from '../lists/full-rows';
import type { ListUnderTest } from '../lists/list-under-test';
import { failed, notApplicable, passed } from '../outcome';
import { typenameFault } from './typename-fault';

export const rows: Check<ListUnderTest> = {
  name: 'rows',
  promise:
    'Every row, asked for everything, holds values of their types, no null where the contract has none, and __typename.',
  run: async (list) => {
    const { selection, pages, byId } = await fullRows(list);
    for (const { edges, exchange } of pages) {
      for (const { id, node } of edges) {
        const fault = faultOf(node, selection, list.session.contract.enums) ?? typenameFault(node, selection);
        if (fault !== null) return failed(`in ${id}, ${fault}`, exchange);
      }
    }
    return byId.size > 0 ? passed(countOf(byId.size, 'row')) : notApplicable('the node holds no row here');
  },
};
