import { Button, Group, Stack } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { Amount } from '../../facts/amount';
import { Details } from '../../facts/details';
import { Dotted } from '../../facts/dotted';
import { FactGrid } from '../../facts/fact-grid';
import type { Fact } from '../../facts/fact-list';
import { OrganizationLink, TerritoryLink, TerritoryLinks } from '../../facts/links';
import { sectorNames } from '../../facts/sector-names';
import { SourceMark } from '../../facts/source-mark';
import { StateBadge } from '../../facts/state-badge';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { NoRow } from '../../shell/no-row';
import { Page } from '../../shell/page';
import { useRowId } from '../../shell/row-id';
import { saveFile } from '../../table/save-file';
import { useWords } from '../../words/use-words';
import { MissionPageDocument, type MissionPageQuery } from './mission.generated';

type Mission = NonNullable<MissionPageQuery['mission']>;

export function Component() {
  const { t, text, language } = useWords();
  const id = useRowId();
  const page = usePage(MissionPageDocument, { id, language });
  const found = page.data?.mission;
  return (
    <Page title={found ? text(found.title) : t('mission.title')} page={page}>
      {({ mission }) => (mission ? <Shown of={mission} /> : <NoRow id={id} />)}
    </Page>
  );
}

function Shown({ of }: { of: Mission }) {
  const { t, text, label, day } = useWords();
  const { calendar } = of;
  const lists = useLists(of);
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <StateBadge of="MissionState" value={of.state} />
        <SourceMark sources={of.sources} owner={of.owner} readings={of.readings} />
        {calendar && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCalendarDown size={14} />}
            onClick={() => saveFile(`${of.id}.ics`, new Blob([calendar], { type: 'text/calendar' }))}
          >
            {t('stay.calendar')}
          </Button>
        )}
      </Group>
      <Details
        of={[
          [t('mission.kind'), label('MissionKind', of.kind)],
          [
            t('mission.period'),
            of.start && of.end ? `${day(of.start)} – ${day(of.end)}` : of.period && <When of={of.period} />,
          ],
          [t('mission.origin'), of.origin && <TerritoryLink of={of.origin} />],
          [t('mission.destinations'), of.destinations.length > 0 && <TerritoryLinks of={of.destinations} />],
          [t('mission.topics'), sectorNames(of.topics, text)],
          [
            t('mission.delegates'),
            of.delegateCount !== null && (
              <Dotted>
                {of.delegateCount}
                {of.accompanying.length > 0 && t('mission.accompanying', { count: of.accompanying.length })}
              </Dotted>
            ),
          ],
        ]}
      />
      <FactGrid of={lists} />
    </Stack>
  );
}

function useLists(of: Mission): [title: string, facts: Fact[]][] {
  const { t, label } = useWords();
  return [
    [
      t('mission.programme'),
      of.stops.map(({ id, kind, label: words, date, place, host, sources }) => ({
        key: id,
        what: (
          <>
            <When of={date} /> <Words of={words} />
          </>
        ),
        beside: (
          <Dotted>
            {label('StopKind', kind)}
            {place && <TerritoryLink of={place} />}
            {host && <OrganizationLink of={host} />}
          </Dotted>
        ),
        sources,
      })),
    ],
    [
      t('mission.byPlace'),
      of.delegateCounts.byPlace.map(({ place, count }) => ({
        key: place?.id ?? 'unknown',
        what: place ? <TerritoryLink of={place} /> : t('mission.unknownPlace'),
        beside: t('mission.delegates', { count }),
      })),
    ],
    [
      t('mission.byCapacity'),
      of.delegateCounts.byCapacity.map(({ capacity, count }) => ({
        key: capacity,
        what: label('DelegateCapacity', capacity),
        beside: t('mission.delegates', { count }),
      })),
    ],
    [
      t('mission.organizers'),
      of.organizers.map(({ role, organization, sources }, at) => ({
        key: organization?.id ?? String(at),
        what: <OrganizationLink of={organization} />,
        beside: label('OrganizerRole', role),
        sources,
      })),
    ],
    [
      t('mission.funders'),
      of.funders.map(({ amount, organization, sources }, at) => ({
        key: organization?.id ?? String(at),
        what: <OrganizationLink of={organization} />,
        beside: <Amount of={amount} />,
        sources,
      })),
    ],
    [
      t('mission.outcomes'),
      of.outcomes.map(({ id, type, status, label: words, beneficiary, sources }) => ({
        key: id,
        what: (
          <>
            <strong>{label('OutcomeType', type)}</strong> · <Words of={words} />
          </>
        ),
        beside: (
          <>
            <StateBadge of="OutcomeStatus" value={status} /> {beneficiary && <OrganizationLink of={beneficiary} />}
          </>
        ),
        sources,
      })),
    ],
    [
      t('mission.followUps'),
      of.followUps.map(({ text, sources }, at) => ({ key: String(at), what: <Words of={text} />, sources })),
    ],
  ];
}
