import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SumFragment, WhenFragment, WordsFragment } from '../facts/facts.generated';
import type { Language } from './i18n';
import { labelsEn } from './labels.en';
import { type Labels, labelsFr } from './labels.fr';
import { localeOf } from './locale';
import { partialDate } from './partial-date';
import { pickWords } from './pick-words';

/** Writes what the graph says in the reader's language and as the reader's browser writes it. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return useMemo(() => {
    const locale = localeOf(language, navigator.languages);
    const labels = language === 'fr' ? labelsFr : labelsEn;
    const write = (options: Intl.DateTimeFormatOptions, at: string | Date) =>
      new Intl.DateTimeFormat(locale, options).format(new Date(at));
    return {
      t,
      language,
      text: (words: Pick<WordsFragment, 'fr' | 'en'>): string => pickWords(words, language).text,
      /** A value that is newer than this dashboard is written as it is. */
      label: <Name extends keyof Labels>(name: Name, value: keyof Labels[Name]): string =>
        (labels[name][value] as string | undefined) ?? String(value),
      when: (date: Pick<WhenFragment, 'iso' | 'precision'>): string =>
        partialDate(date, locale, (season, year) => t(`season.${season}`, { year })),
      /** YYYY-MM-DD, which is the same day everywhere. */
      day: (iso: string): string => write({ dateStyle: 'long', timeZone: 'UTC' }, iso),
      /** An instant in a time zone, which is named; the reader's own zone when left out. */
      instant: (at: string, timeZone?: string): string =>
        write(
          {
            day: 'numeric',
            month: 'short',
            year: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
            timeZoneName: 'short',
            timeZone,
          },
          at,
        ),
      clock: (at: Date): string => write({ timeStyle: 'medium' }, at),
      number: (value: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value),
      percent: (value: number): string =>
        new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value),
      money: ({ minor, currency }: Pick<SumFragment, 'minor' | 'currency'>): string => {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
        const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
        return format.format(minor / 10 ** digits);
      },
    };
  }, [t, language]);
}
