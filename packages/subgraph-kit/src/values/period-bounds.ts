import type { PartialDate } from './partial-date';
import { unknownDay } from './unknown-day';

/** The columns that lists filter and sort a period by. */
export interface PeriodBounds {
  readonly periodEarliest: string | null;
  readonly periodLatest: string | null;
  readonly sortDate: string;
}

/** From the first day that the first date can mean to the last day that the second can mean. */
export function periodBounds(from: PartialDate | null, to: PartialDate | null): PeriodBounds {
  const earliest = (from ?? to)?.earliest ?? null;
  return { periodEarliest: earliest, periodLatest: (to ?? from)?.latest ?? null, sortDate: earliest ?? unknownDay };
}
