/** An instant in UTC as a calendar writes it: 2018-10-26T09:00:00-04:00 → 20181026T130000Z */
export function calendarTime(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** A day as a calendar writes it: 2018-10-26 → 20181026 */
export function calendarDay(day: string): string {
  return day.replaceAll('-', '');
}
