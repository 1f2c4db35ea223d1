import { TerritoryLinks } from '../../../facts/links';
import { useColumnsOf } from '../../../facts/table-columns';
import { DataTable } from '../../../table/data-table';
import { useWords } from '../../../words/use-words';
import type { ServiceFragment } from '../indicators.generated';

export function Services({ of }: { of: readonly ServiceFragment[] }) {
  const { t, text, label } = useWords();
  const column = useColumnsOf<ServiceFragment>();
  const columns = [
    column.words(t('indicator.service'), (row) => row.label),
    column.plain(t('indicator.kind'), ({ kind }) => label('ServiceKind', kind)),
    column.state(t('indicator.status'), 'OfferStatus', ({ status }) => status),
    column.link(t('indicator.provider'), 'organizations', ({ provider }) => provider && [provider.id, provider.name]),
    {
      title: t('indicator.served'),
      cell: ({ servedTerritories }: ServiceFragment) => (
        <TerritoryLinks of={servedTerritories.map(({ territory }) => territory)} />
      ),
      text: ({ servedTerritories }: ServiceFragment) =>
        servedTerritories.flatMap(({ territory }) => (territory ? text(territory.name) : [])).join(', '),
    },
    column.sources((row) => row),
  ];
  return <DataTable caption={t('indicator.services')} columns={columns} rows={of} rowKey={({ id }) => id} />;
}
