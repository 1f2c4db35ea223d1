import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { foldText } from '../paging/fold-text';

/** Keeps the rows whose `searchText` holds every word of `search`, in any order. */
export function whereWords<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  search: string | null | undefined,
): void {
  const words = foldText(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  words.forEach((word, index) => {
    // Folded words hold letters and digits only, so nothing in them is a wildcard of LIKE.
    query.andWhere(`${query.alias}.searchText LIKE :word${index}`, { [`word${index}`]: `%${word}%` });
  });
}
