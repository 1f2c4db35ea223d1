import { calendarYear, fiscalYear } from '../fiscal-period';
import type { IndicatorDefinition } from '../indicator/indicator-definition.entity';
import { indicators } from '../seeds/indicators';
import { observations } from '../seeds/observations';
import { breakdownOf, theWhole } from './indicator-breakdown';
import { growthOf } from './indicator-growth';
import { Bound, type Observation, ObservationStatus } from './observation.entity';

const of = (indicator: string) => observations.filter(({ indicatorId }) => indicatorId === `indicator:${indicator}`);
const changes = (figures: readonly Observation[]) => growthOf(figures).map(({ changePercent }) => changePercent);
const [accompanied] = of('enterprises-accompanied') as [Observation];

function inYear(firstYear: number, value: number, more: Partial<Observation> = {}): Observation {
  const period = fiscalYear(firstYear);
  return { ...accompanied, id: `${firstYear}-${value}`, period, fiscalYear: period.label, value, ...more };
}

describe('growth', () => {
  test('is measured from one year to the next, to one decimal', () => {
    expect(changes(of('enterprises-info-service'))).toEqual([91.2, -1.5]);
    expect(changes(of('enterprises-accompanied'))).toEqual([25, 153.3]);
  });

  test('is not measured over a gap', () => {
    expect(growthOf(of('export-diagnostics'))).toEqual([]);
  });

  test('is null from nothing', () => {
    expect(changes([inYear(2008, 0), inYear(2009, 5)])).toEqual([null]);
  });

  test('goes by the last revision of a figure', () => {
    expect(changes([inYear(2008, 10), inYear(2009, 11), inYear(2009, 12, { revision: 2 })])).toEqual([20]);
  });

  test('leaves out bounds, forecasts and figures without a year', () => {
    const forecast = inYear(2009, 20, { status: ObservationStatus.FORECAST });
    const bound = inYear(2009, 20, { bound: Bound.UPPER });
    const yearless = inYear(2009, 20, { period: null, fiscalYear: null });
    for (const figure of [forecast, bound, yearless]) expect(growthOf([inYear(2008, 10), figure])).toEqual([]);
  });

  test('keeps organisations and territories apart', () => {
    const elsewhere = inYear(2009, 20, { territoryId: 'territory:mauricie' });
    expect(growthOf([inYear(2008, 10), elsewhere])).toEqual([]);
  });

  test('knows calendar years too', () => {
    const years = [2016, 2017].map((year) =>
      inYear(year, year, { period: calendarYear(year), fiscalYear: String(year) }),
    );
    expect(growthOf(years)).toHaveLength(1);
  });
});

describe('a breakdown', () => {
  const informed = indicators[0] as IndicatorDefinition;
  const [whole, ...rest] = of('enterprises-info-service') as [Observation, ...Observation[]];
  const parts = rest.filter(({ partOfId }) => partOfId === whole.id);

  test('adds up parts that are disjoint', () => {
    const breakdown = breakdownOf(whole, parts, informed);
    expect(breakdown.parts.map(({ value }) => value)).toEqual([27, 20, 9, 6, 2]);
    expect(breakdown).toMatchObject({ sumOfParts: 64, isEqualToWhole: true });
    expect(breakdownOf(whole, parts.slice(1), informed)).toMatchObject({ sumOfParts: 37, isEqualToWhole: false });
  });

  test('adds nothing where something may count twice, or where there are no parts', () => {
    const unknown = { sumOfParts: null, isEqualToWhole: null };
    expect(breakdownOf(whole, parts, { ...informed, partsAreDisjoint: false })).toMatchObject(unknown);
    expect(breakdownOf(whole, [], informed)).toMatchObject(unknown);
  });

  test('asks which organisation is meant where several have a figure', () => {
    const other = { ...whole, id: 'other', organizationId: 'org:gimxport' };
    expect(theWhole([])).toBeNull();
    expect(theWhole([whole])).toBe(whole);
    expect(() => theWhole([whole, other])).toThrow(
      'organizationId must be one of the organisations that have a figure here (org:cqi, org:gimxport), but got: nothing.',
    );
  });
});
