import { calendarFile } from './calendar-file';
import { calendarLine } from './calendar-line';
import { calendarDay, calendarTime } from './calendar-time';

test('wraps its components in a calendar', () => {
  const journal = [
    ['BEGIN', 'VJOURNAL'],
    ['UID', 'journal:1'],
    ['END', 'VJOURNAL'],
  ] as const;
  expect(calendarFile('Tides', [journal]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passerelle//Tides//FR',
    'CALSCALE:GREGORIAN',
    'BEGIN:VJOURNAL',
    'UID:journal:1',
    'END:VJOURNAL',
    'END:VCALENDAR',
    '',
  ]);
});

test('writes times in UTC, and days', () => {
  expect(calendarTime('2018-10-26T09:00:00-04:00')).toBe('20181026T130000Z');
  expect(calendarDay('2018-10-26')).toBe('20181026');
});

test('escapes text and leaves out control characters, with or without parameters', () => {
  const value = 'Réunion ; ordre du jour : a, b\\c\r\nsuite\u0007';
  const escaped = 'Réunion \\; ordre du jour : a\\, b\\\\c\\nsuite';
  expect(calendarLine(['SUMMARY', value])).toBe(`SUMMARY:${escaped}\r\n`);
  expect(calendarLine(['DESCRIPTION;LANGUAGE=fr', value]).replaceAll('\r\n ', '')).toBe(
    `DESCRIPTION;LANGUAGE=fr:${escaped}\r\n`,
  );
});

test('leaves the value of other properties as it is', () => {
  expect(calendarLine(['RDATE', '20181026,20181027'])).toBe('RDATE:20181026,20181027\r\n');
});

test('folds lines at 75 octets without cutting a character', () => {
  const summary = `suite ${'é'.repeat(80)}`;
  const line = calendarLine(['SUMMARY', summary]);
  expect(line).not.toContain('�');
  expect(Math.max(...line.split('\r\n').map((part) => Buffer.byteLength(part)))).toBe(75);
  expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${summary}\r\n`);
});
