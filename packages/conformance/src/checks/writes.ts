import type { Contract } from '@passerelle/contract-subgraph';
import type { Check } from '../check';
import { notApplicable } from '../outcome';

/** Nobody wants a row for every time the node is checked. */
export const writes: Check<Contract['written'][number]> = {
  name: 'writes',
  promise: 'What is written goes to its owner. It is not checked: that would change rows.',
  run: async () => notApplicable('it would change rows; nothing was asked'),
};
