import { Group, Stack, Text } from '@mantine/core';
import { RowLink } from '../../facts/links';
import { OwnerGaps } from '../../facts/owner-gaps';
import { sectorNames } from '../../facts/sector-names';
import { StateBadge } from '../../facts/state-badge';
import { useColumnsOf } from '../../facts/table-columns';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { FilterSelect } from '../../shell/filter-select';
import { Page } from '../../shell/page';
import { useFilter } from '../../shell/use-filter';
import { Widget } from '../../shell/widget';
import { type Column, DataTable } from '../../table/data-table';
import { labelsFr } from '../../words/labels.fr';
import { useWords } from '../../words/use-words';
import { type PartnershipRowFragment, type PartnershipState, PartnershipsDocument } from './partnerships.generated';

const states = Object.keys(labelsFr.PartnershipState) as PartnershipState[];

export function Component() {
  const { t, text, label } = useWords();
  const [state, setState] = useFilter<PartnershipState>('state');
  const [owner, setOwner] = useFilter('owner');
  const page = usePage(PartnershipsDocument, {
    states: state ? [state] : null,
    owners: owner ? [owner] : null,
  });
  const columns = useColumns();
  const owners = page.data?.partnerships?.reports.flatMap((report) => report.owner ?? []) ?? [];

  return (
    <Page title={t('pages.partnerships')} lead={t('partnership.lead')} page={page}>
      {({ partnerships }) => (
        <Stack gap="lg">
          <OwnerGaps reports={partnerships?.reports ?? []} />
          <Widget title={t('partnership.list')}>
            <Group mb="md" role="group" aria-label={t('partnership.filters')}>
              <FilterSelect
                label={t('partnership.state')}
                all={t('partnership.allStates')}
                data={states.map((value) => ({ value, label: label('PartnershipState', value) }))}
                value={state}
                onChange={setState}
              />
              <FilterSelect
                label={t('partnership.owner')}
                all={t('partnership.allOwners')}
                data={owners.map(({ id, name }) => ({ value: id, label: text(name) }))}
                value={owner}
                onChange={setOwner}
              />
            </Group>
            <DataTable
              caption={t('pages.partnerships')}
              columns={columns}
              rows={partnerships?.nodes ?? []}
              rowKey={({ id }) => id}
              readMore={
                partnerships?.pageInfo.hasNextPage
                  ? () => page.readMore('partnerships', partnerships.pageInfo.endCursor)
                  : undefined
              }
            />
          </Widget>
        </Stack>
      )}
    </Page>
  );
}

function useColumns(): Column<PartnershipRowFragment>[] {
  const { t, text, label } = useWords();
  const column = useColumnsOf<PartnershipRowFragment>();
  return [
    {
      ...column.link(t('partnership.title'), 'partnerships', ({ id, title }) => [id, title]),
      cell: ({ id, title, kind }) => (
        <>
          <RowLink page="partnerships" id={id}>
            <Words of={title} />
          </RowLink>
          <Text size="xs" c="dimmed">
            {label('PartnershipKind', kind)}
          </Text>
        </>
      ),
    },
    column.words(t('partnership.owner'), ({ owner }) => owner?.name ?? null),
    column.state(t('partnership.state'), 'PartnershipState', ({ state }) => state),
    column.date(t('partnership.signed'), ({ signedOn }) => signedOn),
    column.plain(t('partnership.sectors'), ({ sectors }) => sectorNames(sectors, text)),
    {
      title: t('partnership.plans'),
      cell: ({ actions, milestones }) => (
        <>
          {actions.map(({ kind }) => label('JointActionKind', kind)).join(', ')}
          {milestones.map(({ id, kind, status }) => (
            <div key={id}>
              {label('MilestoneKind', kind)} <StateBadge of="MilestoneStatus" value={status} />
            </div>
          ))}
        </>
      ),
      text: ({ actions, milestones }) =>
        [
          ...actions.map(({ kind }) => label('JointActionKind', kind)),
          ...milestones.map(
            ({ kind, status }) => `${label('MilestoneKind', kind)} (${label('MilestoneStatus', status)})`,
          ),
        ].join(', '),
    },
    column.plain(t('partnership.reciprocity'), ({ reciprocity }) =>
      reciprocity.map(({ achieved, target }) => `${achieved} / ${target}`).join(', '),
    ),
    column.sources((row) => row),
  ];
}
