import { useColumnsOf } from '../../../facts/table-columns';
import { type Column, DataTable } from '../../../table/data-table';
import { useBounded } from '../../../words/use-bounded';
import { useWords } from '../../../words/use-words';
import type { MeasurementFragment } from '../indicators.generated';

/** Every value with its source; values without a year are there too. */
export function Measurements({ of }: { of: readonly MeasurementFragment[] }) {
  const { t } = useWords();
  const bounded = useBounded();
  const column = useColumnsOf<MeasurementFragment>();
  const columns: Column<MeasurementFragment>[] = [
    column.words(t('indicator.choose'), ({ indicator }) => indicator?.label ?? null),
    column.link(
      t('indicator.organization'),
      'organizations',
      ({ organization }) => organization && [organization.id, organization.name],
    ),
    column.link(
      t('indicator.territory'),
      'territories',
      ({ territory }) => territory && [territory.id, territory.name],
    ),
    column.plain(t('indicator.period'), ({ period }) => period?.label ?? t('indicator.noYear')),
    { title: t('indicator.value'), cell: bounded, text: ({ value }) => value },
    column.state(t('indicator.status'), 'ObservationStatus', ({ status }) => status),
    column.sources((row) => row),
  ];
  return <DataTable caption={t('indicator.table')} columns={columns} rows={of} rowKey={({ id }) => id} />;
}
