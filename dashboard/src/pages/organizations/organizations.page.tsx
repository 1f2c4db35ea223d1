import { Box } from '@mantine/core';
import { sectorNames } from '../../facts/sector-names';
import { useColumnsOf } from '../../facts/table-columns';
import { usePage } from '../../graph/use-page';
import { FilterSelect } from '../../shell/filter-select';
import { Page } from '../../shell/page';
import { useFilter } from '../../shell/use-filter';
import { Widget } from '../../shell/widget';
import { DataTable } from '../../table/data-table';
import { labelsFr } from '../../words/labels.fr';
import { useWords } from '../../words/use-words';
import { type OrganizationKind, type OrganizationRowFragment, OrganizationsDocument } from './organizations.generated';

const kinds = Object.keys(labelsFr.OrganizationKind) as OrganizationKind[];

export function Component() {
  const { t, text, label } = useWords();
  const [kind, setKind] = useFilter<OrganizationKind>('kind');
  const page = usePage(OrganizationsDocument, { kinds: kind ? [kind] : null });
  const column = useColumnsOf<OrganizationRowFragment>();
  const columns = [
    column.link(t('organization.name'), 'organizations', ({ id, name }) => [id, name]),
    column.plain(t('organization.kind'), (row) => label('OrganizationKind', row.kind)),
    column.link(
      t('organization.territory'),
      'territories',
      ({ territory }) => territory && [territory.id, territory.name],
    ),
    column.plain(t('organization.sectors'), ({ sectors }) => sectorNames(sectors, text)),
    column.sources((row) => row),
  ];
  return (
    <Page title={t('pages.organizations')} lead={t('organization.lead')} page={page}>
      {({ organizations }) => (
        <Widget title={t('organization.list')}>
          <Box mb="md">
            <FilterSelect
              label={t('organization.kind')}
              all={t('organization.allKinds')}
              data={kinds.map((value) => ({ value, label: label('OrganizationKind', value) }))}
              value={kind}
              onChange={setKind}
            />
          </Box>
          <DataTable
            caption={t('pages.organizations')}
            columns={columns}
            rows={organizations?.nodes ?? []}
            rowKey={({ id }) => id}
            readMore={
              organizations?.pageInfo.hasNextPage
                ? () => page.readMore('organizations', organizations.pageInfo.endCursor)
                : undefined
            }
          />
        </Widget>
      )}
    </Page>
  );
}
