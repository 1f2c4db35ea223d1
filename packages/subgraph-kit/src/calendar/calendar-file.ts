import { type CalendarProperty, calendarLine } from './calendar-line';

/**
 * An iCalendar object (RFC 5545): lines end in CRLF and have at most 75 octets. `product` names what made it;
 * `components` are its events, tasks or journal entries, of which it must have one (3.6).
 */
export function calendarFile(product: string, components: readonly (readonly CalendarProperty[])[]): string {
  const properties: readonly CalendarProperty[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//Passerelle//${product}//FR`],
    ['CALSCALE', 'GREGORIAN'],
    ...components.flat(),
    ['END', 'VCALENDAR'],
  ];
  return properties.map(calendarLine).join('');
}
