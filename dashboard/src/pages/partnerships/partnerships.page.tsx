import { Group, Select, Stack } from '@mantine/core';
import { RowLink } from '../../facts/links';
import { sectorNames } from '../../facts/sector-names';
import { OwnerGaps } from '../../facts/owner-gaps';
import { SourceMark } from '../../facts/source-mark';
import { StateBadge } from '../../facts/state-badge';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { Page } from '../../shell/page';
import { useFilter } from '../../shell/use-filter';
import { Widget } from '../../shell/widget';
import { type Column, DataTable } from '../../table/data-table';
import { labelsFr } from '../../words/labels.fr';
import { useWords } from '../../words/use-words';
import { type PartnershipRowFragment, PartnershipsDocument, type PartnershipState } from './partnerships.generated';

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
              <Select
                label={t('partnership.state')}
                placeholder={t('partnership.allStates')}
                data={states.map((value) => ({ value, label: label('PartnershipState', value) }))}
                value={state}
                onChange={(value) => setState(value as PartnershipState | null)}
                clearable
              />
              <Select
                label={t('partnership.owner')}
                placeholder={t('partnership.allOwners')}
                data={owners.map(({ id, name }) => ({ value: id, label: text(name) }))}
                value={owner}
                onChange={setOwner}
                clearable
                miw={280}
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
  const { t, text, label, when } = useWords();
  return [
    {
      title: t('partnership.title'),
      cell: ({ id, title }) => (
        <RowLink page="partnerships" id={id}>
          <Words of={title} />
        </RowLink>
      ),
      text: ({ title }) => text(title),
    },
    {
      title: t('partnership.owner'),
      cell: ({ owner }) => (owner ? <Words of={owner.name} /> : t('state.noAnswer')),
      text: ({ owner }) => (owner ? text(owner.name) : ''),
    },
    {
      title: t('partnership.state'),
      cell: ({ state }) => <StateBadge of="PartnershipState" value={state} />,
      text: ({ state }) => label('PartnershipState', state),
    },
    {
      title: t('partnership.kind'),
      cell: ({ kind }) => label('PartnershipKind', kind),
      text: ({ kind }) => label('PartnershipKind', kind),
    },
    {
      title: t('partnership.signed'),
      cell: ({ signedOn }) => <When of={signedOn} />,
      text: ({ signedOn }) => (signedOn ? when(signedOn) : ''),
    },
    {
      title: t('partnership.sectors'),
      cell: ({ sectors }) => sectorNames(sectors, text),
      text: ({ sectors }) => sectorNames(sectors, text),
    },
    {
      title: t('partnership.actions'),
      cell: ({ actions }) => actions.map(({ kind }) => label('JointActionKind', kind)).join(', '),
      text: ({ actions }) => actions.map(({ kind }) => label('JointActionKind', kind)).join(', '),
    },
    {
      title: t('partnership.milestones'),
      cell: ({ milestones }) =>
        milestones.map(({ id, kind, status }) => (
          <div key={id}>
            {label('MilestoneKind', kind)} <StateBadge of="MilestoneStatus" value={status} />
          </div>
        )),
      text: ({ milestones }) =>
        milestones
          .map(({ kind, status }) => `${label('MilestoneKind', kind)} (${label('MilestoneStatus', status)})`)
          .join(', '),
    },
    {
      title: t('facts.sources'),
      cell: ({ sources, owner }) => <SourceMark sources={sources} owner={owner} />,
      text: ({ sources }) => sources.map(({ statement }) => statement).join(' '),
    },
  ];
}
