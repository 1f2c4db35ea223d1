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
import { type MissionRowFragment, type MissionState, MissionsDocument } from './missions.generated';

const states = Object.keys(labelsFr.MissionState) as MissionState[];

export function Component() {
  const { t, label } = useWords();
  const [state, setState] = useFilter<MissionState>('state');
  const page = usePage(MissionsDocument, { states: state ? [state] : null });
  const columns = useColumns();
  return (
    <Page title={t('pages.missions')} lead={t('mission.lead')} page={page}>
      {({ missions }) => (
        <Widget title={t('mission.list')}>
          <Box mb="md">
            <FilterSelect
              label={t('mission.state')}
              all={t('partnership.allStates')}
              data={states.map((value) => ({ value, label: label('MissionState', value) }))}
              value={state}
              onChange={setState}
            />
          </Box>
          <DataTable
            caption={t('pages.missions')}
            columns={columns}
            rows={missions?.nodes ?? []}
            rowKey={({ id }) => id}
            readMore={
              missions?.pageInfo.hasNextPage ? () => page.readMore('missions', missions.pageInfo.endCursor) : undefined
            }
          />
        </Widget>
      )}
    </Page>
  );
}

function useColumns(): Column<MissionRowFragment>[] {
  const { t, text, label } = useWords();
  const column = useColumnsOf<MissionRowFragment>();
  return [
    column.link(t('mission.title'), 'missions', ({ id, title }) => [id, title]),
    column.plain(t('mission.kind'), ({ kind }) => label('MissionKind', kind)),
    column.state(t('mission.state'), 'MissionState', ({ state }) => state),
    column.date(t('mission.period'), ({ period }) => period),
    {
      title: t('mission.destinations'),
      cell: ({ destinations }) => <TerritoryLinks of={destinations} />,
      text: ({ destinations }) => destinations.flatMap((place) => (place ? text(place.name) : [])).join(', '),
    },
    {
      title: t('mission.delegates'),
      cell: ({ delegateCount }) => delegateCount,
      text: ({ delegateCount }) => delegateCount ?? '',
    },
    column.sources((row) => row),
  ];
}
