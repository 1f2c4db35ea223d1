import { maxPageSize } from '@passerelle/protocol';
import type { Check } from '../check';
import type { ListUnderTest } from '../lists/list-under-test';
import { passed } from '../outcome';
import { requireRefusal } from './require-refusal';

export const refusedSizes: Check<ListUnderTest> = {
  name: 'refused sizes',
  promise: `A page of 0, -1 or ${maxPageSize + 1} rows is refused with an error.`,
  run: async (list) => {
    const sizes = [0, -1, maxPageSize + 1];
    const names = list.isReversible ? ['first', 'last'] : ['first'];
    for (const name of names) {
      for (const size of sizes)
        await requireRefusal(list, { [name]: size, orderBy: list.firstOrder }, `${name}: ${size}`);
    }
    return passed(`${names.join(' and ')}: ${sizes.join(', ')}`);
  },
};
