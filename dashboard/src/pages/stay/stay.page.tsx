import { Button, Grid, Group, Stack } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { Amount } from '../../facts/amount';
import { Details } from '../../facts/details';
import { FactList } from '../../facts/fact-list';
import { OrganizationLink, OrganizationLinks, RowLink, TerritoryLink } from '../../facts/links';
import { SourceMark } from '../../facts/source-mark';
import { StateBadge } from '../../facts/state-badge';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { NoRow } from '../../shell/no-row';
import { Page } from '../../shell/page';
import { useRowId } from '../../shell/row-id';
import { Widget } from '../../shell/widget';
import { saveFile } from '../../table/save-file';
import { useWords } from '../../words/use-words';
import { Chain } from './components/chain';
import { OutcomeList } from './components/outcome-list';
import { StayPageDocument, type StayPageQuery } from './stay.generated';

type Stay = NonNullable<StayPageQuery['softLanding']>;

export function Component() {
  const { t, text, language } = useWords();
  const id = useRowId();
  const page = usePage(StayPageDocument, { id, language });
  const company = page.data?.softLanding?.beneficiary;
  return (
    <Page title={company ? text(company.name) : t('stay.stay')} page={page}>
      {({ softLanding }) => (softLanding ? <Shown of={softLanding} /> : <NoRow id={id} />)}
    </Page>
  );
}

function Shown({ of }: { of: Stay }) {
  const { t, label, day, instant } = useWords();
  const linked = (stay: Stay['precededBy']) =>
    stay && (
      <RowLink page="stays" id={stay.id}>
        {stay.beneficiary ? <Words of={stay.beneficiary.name} /> : stay.id}
      </RowLink>
    );
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <StateBadge of="SoftLandingState" value={of.state} />
        <SourceMark sources={of.sources} owner={of.owner} readings={of.readings} />
      </Group>
      <Widget title={t('stay.chain')}>
        <Chain of={of} period={of.period} />
      </Widget>
      <Details
        of={[
          [t('stay.home'), <OrganizationLink key="home" of={of.home} />],
          [t('stay.host'), <OrganizationLink key="host" of={of.host} />],
          [t('indicator.territory'), of.hostTerritory && <TerritoryLink of={of.hostTerritory} />],
          [t('stay.period'), of.period && <When of={of.period} />],
          [
            t('stay.earlier'),
            of.earlierVisit && (
              <>
                <When of={of.earlierVisit.date} /> · <Words of={of.earlierVisit.statement.text} />
              </>
            ),
          ],
          [t('stay.previous'), linked(of.precededBy)],
          [
            t('stay.next'),
            of.followedBy.length > 0 && of.followedBy.map((stay) => <div key={stay.id}>{linked(stay)}</div>),
          ],
          [t('stay.thanked'), of.thanked.length > 0 && <OrganizationLinks of={of.thanked} />],
        ]}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Widget title={t('stay.outcome')}>
            <OutcomeList of={of.outcomes} />
          </Widget>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            <Widget
              title={t('stay.programme')}
              actions={
                of.meetings.length > 0 && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconCalendarDown size={14} />}
                    onClick={() => saveFile(`${of.id}.ics`, new Blob([of.calendar], { type: 'text/calendar' }))}
                  >
                    {t('stay.calendar')}
                  </Button>
                )
              }
            >
              <FactList
                empty={t('stay.noMeeting')}
                of={of.meetings.map(({ id, subject, kind, state, start, timeZone, place, counterpart }) => ({
                  key: id,
                  what: (
                    <>
                      {start && instant(start, timeZone)}{' '}
                      {subject ? <Words of={subject} /> : label('MeetingKind', kind)}
                    </>
                  ),
                  beside: (
                    <>
                      <StateBadge of="MeetingState" value={state} />{' '}
                      {counterpart && <OrganizationLink of={counterpart} />} {place && <TerritoryLink of={place} />}
                    </>
                  ),
                }))}
              />
            </Widget>
            <Widget title={t('stay.supports')}>
              <FactList
                empty={t('table.empty')}
                of={of.supports.map(({ kind, amount, provider, sources }, at) => ({
                  key: String(at),
                  what: label('SupportKind', kind),
                  beside: (
                    <>
                      <Amount of={amount} /> {provider && <OrganizationLink of={provider} />}
                    </>
                  ),
                  sources,
                }))}
              />
            </Widget>
            <Widget title={t('stay.followUps')}>
              <FactList
                empty={t('stay.noFollowUp')}
                of={of.followUps.map(({ id, horizonMonths, dueOn, status }) => ({
                  key: id,
                  what: t('stay.followUp', { count: horizonMonths, date: day(dueOn) }),
                  beside: <StateBadge of="FollowUpStatus" value={status} />,
                }))}
              />
            </Widget>
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
