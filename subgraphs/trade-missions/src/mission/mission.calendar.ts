import { DatePrecision, type Lang, type LocalizedText } from '@passerelle/subgraph-kit';
import type { Stop } from '../stop/stop.entity';
import { type Mission, MissionState } from './mission.entity';

const maxLineOctets = 75;

/** The mission, and each of its stops that has a day, as all-day events of an iCalendar file. */
export function missionCalendar(mission: Mission, stops: readonly Stop[], language: Lang): string | null {
  if (mission.start === null || mission.end === null) return null;
  const inLanguage = (label: LocalizedText) => label[language] ?? label[label.source] ?? '';
  // A client keeps the entry with the latest stamp. Without a dated change, the first day stands for it,
  // so that asking twice gives the same file.
  const stamp = utcStamp(mission.history.at(-1)?.at ?? `${mission.start}T00:00:00Z`);
  const event = (id: string, first: string, last: string, lines: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}@passerelle`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${mission.version - 1}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
    ...(mission.state === MissionState.CANCELLED ? ['STATUS:CANCELLED'] : []),
    ...lines,
    'END:VEVENT',
  ];
  const summary = (label: LocalizedText) => `SUMMARY;LANGUAGE=${language}:${escapeText(inLanguage(label))}`;
  const programme = stops.map(({ sequence, label }) => `${sequence}. ${inLanguage(label)}`).join('\n');
  const description = programme === '' ? [] : [`DESCRIPTION;LANGUAGE=${language}:${escapeText(programme)}`];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passerelle//Trade missions//FR',
    'CALSCALE:GREGORIAN',
    ...event(mission.id, mission.start, mission.end, [summary(mission.title), ...description]),
    ...stops.flatMap(({ id, date, label }) =>
      date?.precision === DatePrecision.DAY ? event(id, date.earliest, date.latest, [summary(label)]) : [],
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function utcStamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** DTEND of an all-day event is the first day behind it. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function escapeText(value: string): string {
  return value.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');
}

/** Breaks a line at 75 octets, never inside a character; a continuation starts with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part) + Buffer.byteLength(character) > maxLineOctets) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
