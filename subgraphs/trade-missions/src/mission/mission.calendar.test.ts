import { Lang, partialDate, text } from '@passerelle/subgraph-kit';
import { missions } from '../seeds/missions';
import { stops } from '../seeds/stops';
import { missionCalendar } from './mission.calendar';
import type { Mission } from './mission.entity';

const tic = missions.find(({ id }) => id === 'mission:tic-france-2013') as Mission;

describe('the calendar of a mission', () => {
  test('holds its first day and the day behind its last', () => {
    const lines = missionCalendar(tic, [], Lang.fr)?.split('\r\n');
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Passerelle//Trade missions//FR',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:mission:tic-france-2013@passerelle',
      'DTSTAMP:20131005T000000Z',
      'SEQUENCE:0',
      'DTSTART;VALUE=DATE:20131005',
      'DTEND;VALUE=DATE:20131013',
      'SUMMARY;LANGUAGE=fr:Mission TIC en France\\, 2013',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('lists its stops in the description', () => {
    const calendar = missionCalendar(tic, stops, Lang.fr)?.replaceAll('\r\n ', '');
    expect(calendar).toContain('DESCRIPTION;LANGUAGE=fr:1. Atelier : faire des affaires en France\\n2. ');
  });

  test('has an entry of its own for a stop whose day is known', () => {
    const known = stops.slice(3, 5).map((stop) => ({ ...stop, date: partialDate('2013-10-08', null) }));
    const calendar = missionCalendar(tic, known, Lang.en);
    expect(calendar?.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(calendar).toContain('UID:stop:tic-france-2013-4@passerelle');
  });

  test('falls back to the language a title was written in', () => {
    const untranslated = { ...tic, title: { ...text('Mission', ''), en: null } };
    expect(missionCalendar(untranslated, [], Lang.en)).toContain('SUMMARY;LANGUAGE=en:Mission\r\n');
  });

  test('is null while the days are not known', () => {
    expect(missionCalendar({ ...tic, start: null, end: null }, stops, Lang.fr)).toBeNull();
  });
});
