import { dayAfter } from './day-after';

test.each([
  ['2013-10-12', '2013-10-13'],
  ['2019-02-28', '2019-03-01'],
  ['2020-02-28', '2020-02-29'],
  ['2010-12-31', '2011-01-01'],
])('after %s comes %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});
