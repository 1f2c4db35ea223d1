import { seedProblems } from '@passerelle/partnership';
import { partnerships } from './partnerships';
import { seeds } from './seeds';

test('starts with rows that keep the rules of the hub', () => {
  expect(seedProblems('brest-rimouski', [...partnerships, ...seeds.flatMap(({ rows }) => rows)])).toEqual([]);
});
