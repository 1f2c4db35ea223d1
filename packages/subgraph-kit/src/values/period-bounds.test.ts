import { partialDate } from './partial-date';
import { periodBounds } from './period-bounds';

test('reaches from the first day of the first date to the last day of the second', () => {
  expect(periodBounds(partialDate('2019', null), partialDate('2020-02', null))).toEqual({
    periodEarliest: '2019-01-01',
    periodLatest: '2020-02-29',
    sortDate: '2019-01-01',
  });
});

test('takes one date for both where only one is known', () => {
  const spring = { periodEarliest: '2018-03-01', periodLatest: '2018-05-31', sortDate: '2018-03-01' };
  expect(periodBounds(partialDate('2018-21', null), null)).toEqual(spring);
  expect(periodBounds(null, partialDate('2018-21', null))).toEqual(spring);
});

test('comes behind every real day where no date is known', () => {
  expect(periodBounds(null, null)).toEqual({ periodEarliest: null, periodLatest: null, sortDate: '9999-12-31' });
});
