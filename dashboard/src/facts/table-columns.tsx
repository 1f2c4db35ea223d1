import type { Column } from '../table/data-table';
import type { Labels } from '../words/labels.fr';
import { useWords } from '../words/use-words';
import type { OwnerNameFragment, SourceFragment, WhenFragment, WordsFragment } from './facts.generated';
import { RowLink } from './links';
import { SourceMark } from './source-mark';
import { StateBadge } from './state-badge';
import { When } from './when';
import { Words } from './words';

/** Columns that many tables have: each is told its title and where the row keeps what it shows. */
export function useColumnsOf<Row>() {
  const { t, text, label, when } = useWords();
  return {
    link: (title: string, page: string, of: (row: Row) => [id: string, name: WordsFragment] | null): Column<Row> => ({
      title,
      cell: (row) => {
        const [id, name] = of(row) ?? [];
        if (id === undefined || name === undefined) return t('state.noAnswer');
        return (
          <RowLink page={page} id={id}>
            <Words of={name} />
          </RowLink>
        );
      },
      text: (row) => {
        const found = of(row);
        return found ? text(found[1]) : '';
      },
    }),
    words: (title: string, of: (row: Row) => WordsFragment | null): Column<Row> => ({
      title,
      cell: (row) => {
        const words = of(row);
        return words && <Words of={words} />;
      },
      text: (row) => {
        const words = of(row);
        return words ? text(words) : '';
      },
    }),
    plain: (title: string, of: (row: Row) => string): Column<Row> => ({ title, cell: of, text: of }),
    state: <Name extends keyof Labels>(
      title: string,
      name: Name,
      of: (row: Row) => keyof Labels[Name],
    ): Column<Row> => ({
      title,
      cell: (row) => <StateBadge of={name} value={of(row)} />,
      text: (row) => label(name, of(row)),
    }),
    date: (title: string, of: (row: Row) => WhenFragment | null): Column<Row> => ({
      title,
      cell: (row) => <When of={of(row)} />,
      text: (row) => {
        const date = of(row);
        return date ? when(date) : '';
      },
    }),
    sources: (
      of: (row: Row) => { sources: readonly SourceFragment[]; owner?: OwnerNameFragment | null },
    ): Column<Row> => ({
      title: t('facts.title'),
      cell: (row) => <SourceMark {...of(row)} />,
      text: (row) =>
        of(row)
          .sources.map(({ statement }) => statement)
          .join(' '),
    }),
  };
}
