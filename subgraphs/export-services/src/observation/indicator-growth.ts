import { Field, Float, ObjectType } from 'type-graphql';
import { FiscalPeriod, isFollowedBy } from '../fiscal-period';
import { latestRevisions } from './latest-revisions';
import { Bound, type Observation, ObservationStatus } from './observation.entity';

@ObjectType({ description: 'The change of a figure from one year to the next.' })
export class IndicatorGrowth {
  organizationId!: string | null;

  territoryId!: string | null;

  @Field(() => FiscalPeriod)
  from!: FiscalPeriod;

  @Field(() => FiscalPeriod)
  to!: FiscalPeriod;

  @Field(() => Float)
  fromValue!: number;

  @Field(() => Float)
  toValue!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'In percent, rounded to one decimal; null where the first value is 0.',
  })
  changePercent!: number | null;
}

const observed: readonly ObservationStatus[] = [
  ObservationStatus.PROVISIONAL,
  ObservationStatus.ACTUAL,
  ObservationStatus.REVISED,
];

/**
 * One step for each pair of years that follow one another, within one organisation and territory.
 * Bounds, targets and forecasts are left out: no growth can be measured with them.
 */
export function growthOf(observations: readonly Observation[]): IndicatorGrowth[] {
  const usable = observations.filter(({ bound, status }) => bound === Bound.EXACT && observed.includes(status));
  const series = new Map<string, Observation[]>();
  for (const figure of latestRevisions(usable)) {
    const key = JSON.stringify([figure.organizationId, figure.territoryId]);
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return [...series.keys()].sort().flatMap((key) => stepsOf(series.get(key) ?? []));
}

function stepsOf(series: readonly Observation[]): IndicatorGrowth[] {
  const years = series
    .flatMap(({ period, ...figure }) => (period === null ? [] : [{ ...figure, period }]))
    .sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
  return years.flatMap((next, index) => {
    const previous = years[index - 1];
    if (previous === undefined || !isFollowedBy(previous.period, next.period)) return [];
    return [
      {
        organizationId: next.organizationId,
        territoryId: next.territoryId,
        from: previous.period,
        to: next.period,
        fromValue: previous.value,
        toValue: next.value,
        changePercent: changePercent(previous.value, next.value),
      },
    ];
  });
}

function changePercent(from: number, to: number): number | null {
  return from === 0 ? null : Math.round(((to - from) / from) * 1000) / 10;
}
