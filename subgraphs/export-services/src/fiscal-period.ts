import { dayAfter } from '@passerelle/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The year that a figure or a budget is about.' })
export class FiscalPeriod {
  @Field(() => String, { description: 'FY2010-11 for a fiscal year, 2017 for a calendar year.' })
  label!: string;

  @Field(() => String, { description: 'First day, YYYY-MM-DD.' })
  start!: string;

  @Field(() => String, { description: 'Last day, YYYY-MM-DD.' })
  end!: string;

  @Field(() => Boolean, { description: 'Whether the first and last day are assumed from usage, not stated (AMB-09).' })
  assumed!: boolean;
}

/** April to March, as is usual in Québec: `fiscalYear(2010)` is 2010–2011. */
export function fiscalYear(firstYear: number): FiscalPeriod {
  const nextYear = firstYear + 1;
  const label = `FY${firstYear}-${String(nextYear).slice(2)}`;
  return { label, start: `${firstYear}-04-01`, end: `${nextYear}-03-31`, assumed: true };
}

export function calendarYear(year: number): FiscalPeriod {
  return { label: String(year), start: `${year}-01-01`, end: `${year}-12-31`, assumed: false };
}

/** Whether `next` starts on the day after `period` ends. */
export function isFollowedBy(period: FiscalPeriod, next: FiscalPeriod): boolean {
  return dayAfter(period.end) === next.start;
}
