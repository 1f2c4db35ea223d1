import { checkDay } from './check-day';

test.each(['2018-10-26', '2020-02-29', null, undefined])('accepts %s', (day) => {
  expect(() => checkDay('from', day)).not.toThrow();
});

test.each(['2018-10', '26/10/2018', '2019-02-29', '2018-13-01', '', '2018-10-26T00:00:00Z'])('refuses %s', (day) => {
  expect(() => checkDay('from', day)).toThrow(`from must be a day of the calendar as YYYY-MM-DD, but got: ${day}.`);
});
