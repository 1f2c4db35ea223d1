import { Box } from '@mantine/core';
import { TerritoryLinks } from '../../facts/links';
import { useColumnsOf } from '../../facts/table-columns';
import { usePage } from '../../graph/use-page';
import { FilterSelect } from '../../shell/filter-select';
import { Page } from '../../shell/page';
import { useFilter } from '../../shell/use-filter';
import { Widget } from '../../shell/widget';
import { type Column, DataTable } from '../../table/data-table';
import { labelsFr } from '../../words/labels.fr';
import { useWords } from '../../words/use-words';
import { TerritoriesDocument, type TerritoryKind, type TerritoryRowFragment } from './territories.generated';

const kinds = Object.keys(labelsFr.TerritoryKind) as TerritoryKind[];

export function Component() {
  const { t, text, label } = useWords();
  const [kind, setKind] = useFilter<TerritoryKind>('kind');
  const page = usePage(TerritoriesDocument, { kinds: kind ? [kind] : null });
  const column = useColumnsOf<TerritoryRowFragment>();
  const columns: Column<TerritoryRowFragment>[] = [
    column.link(t('territory.name'), 'territories', ({ id, name }) => [id, name]),
    column.plain(t('territory.kind'), (row) => label('TerritoryKind', row.kind)),
    {
      title: t('territory.parents'),
      cell: ({ parents }) => <TerritoryLinks of={parents} />,
      text: ({ parents }) => parents.map(({ name }) => text(name)).join(', '),
    },
    column.plain(t('territory.codes'), ({ codes }) => codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ')),
  ];
  return (
    <Page title={t('pages.territories')} lead={t('territory.lead')} page={page}>
      {({ territories }) => (
        <Widget title={t('territory.list')}>
          <Box mb="md">
            <FilterSelect
              label={t('territory.kind')}
              all={t('organization.allKinds')}
              data={kinds.map((value) => ({ value, label: label('TerritoryKind', value) }))}
              value={kind}
              onChange={setKind}
            />
          </Box>
          <DataTable
            caption={t('pages.territories')}
            columns={columns}
            rows={territories?.nodes ?? []}
            rowKey={({ id }) => id}
            readMore={
              territories?.pageInfo.hasNextPage
                ? () => page.readMore('territories', territories.pageInfo.endCursor)
                : undefined
            }
          />
        </Widget>
      )}
    </Page>
  );
}
