import { Stack } from '@mantine/core';
import { FactList } from '../../facts/fact-list';
import { OrganizationLink } from '../../facts/links';
import { StateBadge } from '../../facts/state-badge';
import { useColumnsOf } from '../../facts/table-columns';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { Page } from '../../shell/page';
import { Widget } from '../../shell/widget';
import { DataTable } from '../../table/data-table';
import { useWords } from '../../words/use-words';
import { Board } from './components/board';
import { type StayCardFragment, StaysDocument } from './stays.generated';

export function Component() {
  const { t } = useWords();
  const page = usePage(StaysDocument, {});
  const columns = useColumns();
  return (
    <Page title={t('pages.stays')} lead={t('stay.lead')} page={page}>
      {({ softLandings, hostOffers }) => (
        <Stack gap="lg">
          <Widget title={t('stay.board')}>
            <Board stays={softLandings?.nodes ?? []} />
          </Widget>
          <Widget title={t('pages.stays')}>
            <DataTable
              caption={t('pages.stays')}
              columns={columns}
              rows={softLandings?.nodes ?? []}
              rowKey={({ id }) => id}
              readMore={
                softLandings?.pageInfo.hasNextPage
                  ? () => page.readMore('softLandings', softLandings.pageInfo.endCursor)
                  : undefined
              }
            />
          </Widget>
          <Widget title={t('stay.hosts')}>
            <FactList
              empty={t('table.empty')}
              of={(hostOffers?.nodes ?? []).map(({ id, title, state, host, periodStart, sources }) => ({
                key: id,
                what: <Words of={title} />,
                beside: (
                  <>
                    <StateBadge of="HostOfferState" value={state} /> <OrganizationLink of={host} />{' '}
                    <When of={periodStart} />
                  </>
                ),
                sources,
              }))}
            />
          </Widget>
        </Stack>
      )}
    </Page>
  );
}

function useColumns() {
  const { t, label } = useWords();
  const column = useColumnsOf<StayCardFragment>();
  return [
    column.link(t('stay.company'), 'stays', ({ id, beneficiary }) => beneficiary && [id, beneficiary.name]),
    column.state(t('mission.state'), 'SoftLandingState', ({ state }) => state),
    column.date(t('stay.period'), ({ period }) => period),
    column.link(t('stay.home'), 'organizations', ({ home }) => home && [home.id, home.name]),
    column.link(t('stay.host'), 'organizations', ({ host }) => host && [host.id, host.name]),
    column.plain(t('stay.outcomes'), ({ outcomes }) =>
      [...new Set(outcomes.map(({ type }) => label('OutcomeType', type)))].join(', '),
    ),
    column.sources((row) => row),
  ];
}
