import { Lang, text } from '@passerelle/subgraph-kit';
import { type Meeting, MeetingKind, MeetingState } from '../meeting/meeting.entity';
import { softLandings } from '../seeds/soft-landings';
import { calendarOf } from './calendar';
import type { SoftLanding } from './soft-landing.entity';

const stay = softLandings.find(({ id }) => id === 'soft-landing:quiet-oceans-2018') as SoftLanding;

const meeting: Meeting = {
  id: 'meeting:1',
  softLandingId: stay.id,
  subject: null,
  start: '2018-10-26T09:00:00-04:00',
  end: '2018-10-26T10:30:00-04:00',
  sortTime: '2018-10-26T13:00:00Z',
  timeZone: 'America/Toronto',
  placeId: null,
  counterpartId: null,
  kind: MeetingKind.B2B,
  state: MeetingState.HELD,
  rating: null,
  nextStep: null,
  changedAt: '2018-09-01T08:00:00Z',
};

test('writes a meeting as an event, its times in UTC', () => {
  expect(calendarOf(stay, [meeting], Lang.en).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passerelle//Soft-landing//FR',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:meeting:1',
    'DTSTAMP:20180901T080000Z',
    'DTSTART:20181026T130000Z',
    'DTEND:20181026T143000Z',
    'SUMMARY:Business meeting',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('writes a meeting without a time as something to do', () => {
  const calendar = calendarOf(stay, [{ ...meeting, start: null, end: null, state: MeetingState.PROPOSED }], Lang.fr);
  expect(calendar).toContain('BEGIN:VTODO\r\n');
  expect(calendar).toContain('STATUS:NEEDS-ACTION\r\n');
  expect(calendar).not.toContain('DTSTART');
});

test('leaves out an end that is not after the start', () => {
  expect(calendarOf(stay, [{ ...meeting, end: meeting.start }], Lang.fr)).not.toContain('DTEND');
});

test('holds one component even where there are no meetings', () => {
  expect(calendarOf(stay, [], Lang.fr)).toMatch(
    /^BEGIN:VCALENDAR\r\n(.+\r\n)+BEGIN:VJOURNAL\r\n(.+\r\n)+END:VJOURNAL\r\nEND:VCALENDAR\r\n$/,
  );
});

test('calls a meeting by its subject, where it has one', () => {
  const subject = text('Visite du port', 'Tour of the port');
  expect(calendarOf(stay, [{ ...meeting, subject }], Lang.fr)).toContain('SUMMARY:Visite du port\r\n');
});
