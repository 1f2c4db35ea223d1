import { errors } from '@passerelle/protocol';

/** Throws BAD_USER_INPUT unless the argument is absent or a day of the calendar, YYYY-MM-DD. */
export function checkDay(argument: string, day: string | null | undefined): void {
  if (day === null || day === undefined || isDay(day)) return;
  throw errors.badUserInput({ argument, expected: 'a day of the calendar as YYYY-MM-DD', received: day });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // The 30th of February parses as a day in March, and must not pass for it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
