import { type CalendarProperty, calendarFile, calendarTime, Lang } from '@passerelle/subgraph-kit';
import { type Meeting, MeetingState } from '../meeting/meeting.entity';
import { meetingKindLabels } from '../meeting/meeting-kind-labels';
import type { SoftLanding } from './soft-landing.entity';

type Entry = readonly CalendarProperty[];

const noMeetings: Readonly<Record<Lang, string>> = {
  fr: 'Aucun rendez-vous n’est inscrit pour ce séjour.',
  en: 'No meeting is recorded for this stay.',
};

/** The meetings of a stay as an iCalendar object (RFC 5545). */
export function calendarOf(stay: SoftLanding, meetings: readonly Meeting[], lang: Lang): string {
  const entries = meetings.length === 0 ? [journalOf(stay, lang)] : meetings.map((meeting) => entryOf(meeting, lang));
  return calendarFile('Soft-landing', entries);
}

/** A calendar must hold at least one component (RFC 5545, 3.6); a journal entry needs no day. */
function journalOf(stay: SoftLanding, lang: Lang): Entry {
  return [
    ['BEGIN', 'VJOURNAL'],
    ['UID', stay.id],
    ['DTSTAMP', calendarTime(stay.changedAt)],
    ['SUMMARY', noMeetings[lang]],
    ['END', 'VJOURNAL'],
  ];
}

/** An event must have a start (3.6.1); a meeting that has none yet is something to do. */
function entryOf(meeting: Meeting, lang: Lang): Entry {
  const component = meeting.start === null ? 'VTODO' : 'VEVENT';
  const subject = meeting.subject?.[lang] ?? meetingKindLabels[meeting.kind][lang] ?? meeting.kind;
  return [
    ['BEGIN', component],
    ['UID', meeting.id],
    ['DTSTAMP', calendarTime(meeting.changedAt)],
    ...timesOf(meeting),
    ['SUMMARY', subject],
    ['STATUS', meeting.start === null ? todoStatus(meeting.state) : eventStatus(meeting.state)],
    ['END', component],
  ];
}

/** Instants are written in UTC: every calendar program then shows them in its user's own zone. */
function timesOf({ start, end }: Meeting): Entry {
  if (start === null) return [];
  const from: Entry = [['DTSTART', calendarTime(start)]];
  // DTEND must be later than DTSTART (3.8.2.2).
  return end !== null && Date.parse(end) > Date.parse(start) ? [...from, ['DTEND', calendarTime(end)]] : from;
}

function eventStatus(state: MeetingState): string {
  if (state === MeetingState.CANCELLED) return 'CANCELLED';
  return state === MeetingState.PROPOSED || state === MeetingState.ACCEPTED ? 'TENTATIVE' : 'CONFIRMED';
}

function todoStatus(state: MeetingState): string {
  if (state === MeetingState.CANCELLED) return 'CANCELLED';
  return state === MeetingState.HELD ? 'COMPLETED' : 'NEEDS-ACTION';
}
