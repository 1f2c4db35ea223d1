import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { FactBasis } from './fact-basis';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  SEASON = 'SEASON',
  YEAR = 'YEAR',
}
registerEnumType(DatePrecision, { name: 'DatePrecision', description: 'How exactly a date is known.' });

@Directive('@shareable')
@ObjectType({ description: 'A date known to the day, month, season or year, with the words of the source.' })
export class PartialDate {
  @Field(() => String, {
    description:
      'ISO 8601-2: 2018-10-26, 2018-10, 2018; a season is month 21 (spring), 22 (summer), 23 (autumn) or 24 (winter), so 2018-23 is autumn 2018.',
  })
  iso!: string;

  @Field(() => DatePrecision)
  precision!: DatePrecision;

  @Field(() => String, { description: 'First day it can mean, YYYY-MM-DD.' })
  earliest!: string;

  @Field(() => String, { description: 'Last day it can mean, YYYY-MM-DD.' })
  latest!: string;

  @Field(() => String, { nullable: true, description: 'The words of the source, where it has any.' })
  stated!: string | null;

  @Field(() => FactBasis)
  basis!: FactBasis;
}

/**
 * Makes a partial date from its ISO 8601-2 form; precision and bounds follow from the form.
 * Throws when the form is none of the four.
 */
export function partialDate(iso: string, stated: string | null, basis: FactBasis = FactBasis.STATED): PartialDate {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (match === null)
    throw new Error(`a partial date must look like 2018, 2018-10, 2018-23 or 2018-10-26, but got: ${iso}`);
  const [, yearText, monthText, dayText] = match;
  const year = Number(yearText);
  const make = (precision: DatePrecision, earliest: string, latest: string): PartialDate => ({
    iso,
    precision,
    earliest,
    latest,
    stated,
    basis,
  });
  if (monthText === undefined) return make(DatePrecision.YEAR, `${yearText}-01-01`, `${yearText}-12-31`);
  if (dayText !== undefined) return make(DatePrecision.DAY, iso, iso);
  const month = Number(monthText);
  if (month <= 12) return make(DatePrecision.MONTH, `${iso}-01`, lastDayOfMonth(year, month));
  // Meteorological seasons: spring starts in March; winter ends in February of the next year.
  const firstMonth = (month - 20) * 3;
  const lastMonth = firstMonth + 2;
  return make(
    DatePrecision.SEASON,
    `${yearText}-${String(firstMonth).padStart(2, '0')}-01`,
    lastMonth > 12 ? lastDayOfMonth(year + 1, lastMonth - 12) : lastDayOfMonth(year, lastMonth),
  );
}

function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
