import type { MeasurementFragment } from '../indicators.generated';

/** What one bar of the chart is drawn from: a period, and a value under the name of each series. */
export type Bar = { readonly period: string } & Readonly<Record<string, string | number>>;

/**
 * Measurements as bars by period, one series for each organisation, territory and indicator. Measurements without a period
 * cannot be drawn and are left out; the table has them.
 */
export function seriesOf(
  measurements: readonly MeasurementFragment[],
  nameOf: (measurement: MeasurementFragment) => string,
): { names: string[]; bars: Bar[] } {
  const dated = measurements.flatMap((measurement) =>
    measurement.period ? [{ ...measurement, period: measurement.period }] : [],
  );
  const periods = [...new Map(dated.map(({ period }) => [period.label, period])).values()].sort((one, other) =>
    one.start.localeCompare(other.start),
  );
  return {
    names: [...new Set(dated.map(nameOf))],
    bars: periods.map(({ label }) => ({
      period: label,
      ...Object.fromEntries(
        dated.filter(({ period }) => period.label === label).map((one) => [nameOf(one), one.value] as const),
      ),
    })),
  };
}
