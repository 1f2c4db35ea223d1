import { errors } from '@passerelle/protocol';

/** Sorts behind every real day: the place of rows whose date is not known. */
export const unknownDay = '9999-12-31';

/** Returns the day, or throws BAD_USER_INPUT when it is not one of the calendar. */
export function checkDay(argument: string, value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  if (!isDay) throw errors.badUserInput({ argument, expected: 'a day as YYYY-MM-DD', received: value });
  return value;
}
