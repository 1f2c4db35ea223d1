import { partialDate } from './partial-date';

const season = (name: string, year: string) => `${name} of ${year}`;

describe('partialDate', () => {
  it('writes no more than is known', () => {
    const write = (iso: string, precision: 'DAY' | 'MONTH' | 'SEASON' | 'YEAR') =>
      partialDate({ iso, precision }, 'en-CA', season);

    expect(write('2017-11-15', 'DAY')).toBe('November 15, 2017');
    expect(write('2018-05', 'MONTH')).toBe('May 2018');
    expect(write('2018-23', 'SEASON')).toBe('autumn of 2018');
    expect(write('2010', 'YEAR')).toBe('2010');
  });

  it('writes the same day wherever the reader is', () => {
    expect(partialDate({ iso: '2018-01-01', precision: 'DAY' }, 'fr-FR', season)).toBe('1 janvier 2018');
  });
});
