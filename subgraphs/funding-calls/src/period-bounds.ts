import type { PartialDate } from '@passerelle/subgraph-kit';

/** Stands for an unknown day in sort keys, so that what has no date comes last. */
export const unknownDay = '9999-12-31';

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
