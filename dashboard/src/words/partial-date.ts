import type { WhenFragment } from '../facts/facts.generated';

// ISO 8601-2 counts the seasons as months, from 21.
const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

export type Season = (typeof seasons)[number];

/** A date as exactly as it is known, in the words of a language. `season` says a season of a year. */
export function partialDate(
  { iso, precision }: Pick<WhenFragment, 'iso' | 'precision'>,
  locale: string,
  season: (season: Season, year: string) => string,
): string {
  const [year = '', month = ''] = iso.split('-');
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
      new Date(precision === 'DAY' ? iso : `${iso}-01`),
    );
  switch (precision) {
    case 'DAY':
      return write({ dateStyle: 'long' });
    case 'MONTH':
      return write({ month: 'long', year: 'numeric' });
    case 'SEASON':
      return season(seasons[Number(month) - 21] ?? 'winter', year);
    case 'YEAR':
      return year;
  }
}
