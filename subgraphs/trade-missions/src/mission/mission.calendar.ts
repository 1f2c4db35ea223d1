import {
  type CalendarProperty,
  calendarDay,
  calendarFile,
  calendarTime,
  DatePrecision,
  dayAfter,
  type Lang,
  type LocalizedText,
} from '@passerelle/subgraph-kit';
import type { Stop } from '../stop/stop.entity';
import { type Mission, MissionState } from './mission.entity';

/** The mission, and each of its stops that has a day, as all-day events of an iCalendar file. */
export function missionCalendar(mission: Mission, stops: readonly Stop[], language: Lang): string | null {
  if (mission.start === null || mission.end === null) return null;
  const inLanguage = (label: LocalizedText) => label[language] ?? label[label.source] ?? '';
  // A client keeps the entry with the latest stamp. Without a dated change, the first day stands for it,
  // so that asking twice gives the same file.
  const stamp = calendarTime(mission.history.at(-1)?.at ?? `${mission.start}T00:00:00Z`);
  const status: CalendarProperty[] = mission.state === MissionState.CANCELLED ? [['STATUS', 'CANCELLED']] : [];
  const event = (id: string, first: string, last: string, properties: readonly CalendarProperty[]) =>
    [
      ['BEGIN', 'VEVENT'],
      ['UID', `${id}@passerelle`],
      ['DTSTAMP', stamp],
      ['SEQUENCE', String(mission.version - 1)],
      ['DTSTART;VALUE=DATE', calendarDay(first)],
      // DTEND of an all-day event is the first day behind it.
      ['DTEND;VALUE=DATE', calendarDay(dayAfter(last))],
      ...status,
      ...properties,
      ['END', 'VEVENT'],
    ] satisfies CalendarProperty[];
  const summary = (label: LocalizedText): CalendarProperty => [`SUMMARY;LANGUAGE=${language}`, inLanguage(label)];
  const programme = stops.map(({ sequence, label }) => `${sequence}. ${inLanguage(label)}`).join('\n');
  const description: CalendarProperty[] = programme === '' ? [] : [[`DESCRIPTION;LANGUAGE=${language}`, programme]];
  return calendarFile('Trade missions', [
    event(mission.id, mission.start, mission.end, [summary(mission.title), ...description]),
    ...stops.flatMap(({ id, date, label }) =>
      date?.precision === DatePrecision.DAY ? [event(id, date.earliest, date.latest, [summary(label)])] : [],
    ),
  ]);
}
