import { Grid, Group, Stack, Text } from '@mantine/core';
import { Amount } from '../../facts/amount';
import { Details } from '../../facts/details';
import { type Fact, FactList } from '../../facts/fact-list';
import { OrganizationLink, RowLink, TerritoryLink, TerritoryLinks } from '../../facts/links';
import { sectorNames } from '../../facts/sector-names';
import { SourceMark } from '../../facts/source-mark';
import { StateBadge } from '../../facts/state-badge';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { NoRow } from '../../shell/no-row';
import { Page } from '../../shell/page';
import { useRowId } from '../../shell/row-id';
import { Widget } from '../../shell/widget';
import { useWords } from '../../words/use-words';
import { PartnershipPageDocument, type PartnershipPageQuery } from './partnership.generated';

type Partnership = NonNullable<PartnershipPageQuery['partnership']>;

export function Component() {
  const { t, text } = useWords();
  const id = useRowId();
  const page = usePage(PartnershipPageDocument, { id });
  const found = page.data?.partnership;
  return (
    <Page title={found ? text(found.title) : t('partnership.title')} page={page}>
      {({ partnership }) => (partnership ? <Shown of={partnership} /> : <NoRow id={id} />)}
    </Page>
  );
}

function Shown({ of }: { of: Partnership }) {
  const { t, text, label } = useWords();
  const lists = useLists(of).filter(([, facts]) => facts.length > 0);
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <StateBadge of="PartnershipState" value={of.state} />
        <SourceMark sources={of.sources} owner={of.owner} readings={of.readings} />
      </Group>
      <Details
        of={[
          [t('partnership.owner'), of.owner && <Words of={of.owner.name} />],
          [t('partnership.kind'), label('PartnershipKind', of.kind)],
          [
            t('partnership.signed'),
            of.signedOn && (
              <>
                <When of={of.signedOn} />
                {of.signedAt && (
                  <>
                    {' · '}
                    <TerritoryLink of={of.signedAt} />
                  </>
                )}
              </>
            ),
          ],
          [t('partnership.sectors'), sectorNames(of.sectors, text)],
          [t('partnership.territories'), of.territories.length > 0 && <TerritoryLinks of={of.territories} />],
        ]}
      />
      <Grid gap="lg">
        {lists.map(([title, facts, note]) => (
          <Grid.Col key={title} span={{ base: 12, md: 6 }}>
            <Widget title={title}>
              <FactList of={facts} />
              {note && (
                <Text size="sm" c="dimmed" mt="sm">
                  {note}
                </Text>
              )}
            </Widget>
          </Grid.Col>
        ))}
      </Grid>
    </Stack>
  );
}

function useLists(of: Partnership): [title: string, facts: Fact[], note?: string][] {
  const { t, label } = useWords();
  const stated = (facts: Partnership['objectives']): Fact[] =>
    facts.map(({ text, sources }, at) => ({ key: String(at), what: <Words of={text} />, sources }));
  return [
    [
      t('partnership.parties'),
      of.parties.map(({ role, organization, sources }, at) => ({
        key: organization?.id ?? String(at),
        what: <OrganizationLink of={organization} />,
        beside: (
          <>
            {label('PartyRole', role)}
            {organization?.territory && (
              <>
                {' · '}
                <TerritoryLink of={organization.territory} />
              </>
            )}
          </>
        ),
        sources,
      })),
    ],
    [t('partnership.objectives'), stated(of.objectives)],
    [
      t('partnership.actions'),
      of.actions.map(({ id, label: words, status, sources }) => ({
        key: id,
        what: <Words of={words} />,
        beside: <StateBadge of="MilestoneStatus" value={status} />,
        sources,
      })),
      of.actionsOpenEnded ? t('partnership.openEnded') : '',
    ],
    [
      t('partnership.milestones'),
      of.milestones.map(({ id, label: words, status, due, sources }) => ({
        key: id,
        what: <Words of={words} />,
        beside: (
          <>
            <StateBadge of="MilestoneStatus" value={status} /> <When of={due} />
          </>
        ),
        sources,
      })),
    ],
    [
      t('partnership.reciprocity'),
      of.reciprocity.map(({ kind, target, achieved, from, to }, at) => ({
        key: String(at),
        what: label('JointActionKind', kind),
        beside: (
          <>
            {achieved} / {target} · <TerritoryLink of={from} /> → <TerritoryLink of={to} />
          </>
        ),
      })),
    ],
    [t('partnership.results'), stated(of.results)],
    [
      t('partnership.establishments'),
      (of.establishments?.nodes ?? []).map(({ id, company, destination, year, disputed, sources }) => ({
        key: id,
        what: <OrganizationLink of={company} />,
        beside: (
          <>
            <TerritoryLink of={destination} /> {year} {disputed && `(${t('partnership.disputed')})`}
          </>
        ),
        sources,
      })),
    ],
    [
      t('partnership.themes'),
      (of.researchThemes?.nodes ?? []).map(({ id, label: words, sources }) => ({
        key: id,
        what: <Words of={words} />,
        sources,
      })),
    ],
    [
      t('partnership.projects'),
      (of.collaborativeProjects?.nodes ?? []).map(({ id, label: words, status, sources }) => ({
        key: id,
        what: <Words of={words} />,
        beside: <StateBadge of="CollaborativeProjectStatus" value={status} />,
        sources,
      })),
    ],
    [
      t('partnership.services'),
      (of.cooperationServices?.nodes ?? []).map(({ id, label: words, state, sources }) => ({
        key: id,
        what: <Words of={words} />,
        beside: <StateBadge of="CooperationServiceState" value={state} />,
        sources,
      })),
    ],
    [
      t('partnership.corridor'),
      of.corridor
        ? [
            {
              key: of.corridor.id,
              what: <Words of={of.corridor.label} />,
              beside: of.corridor.budget && <Amount of={of.corridor.budget.total} />,
              sources: of.corridor.budget?.sources ?? [],
            },
          ]
        : [],
    ],
    [
      t('partnership.stays'),
      (of.softLandings?.nodes ?? []).map(({ id, state, beneficiary, period }) => ({
        key: id,
        what: (
          <RowLink page="stays" id={id}>
            {beneficiary ? <Words of={beneficiary.name} /> : t('state.noAnswer')}
          </RowLink>
        ),
        beside: (
          <>
            <StateBadge of="SoftLandingState" value={state} /> <When of={period} />
          </>
        ),
      })),
    ],
    [
      t('partnership.missions'),
      (of.missions?.nodes ?? []).map(({ id, state, title, period }) => ({
        key: id,
        what: (
          <RowLink page="missions" id={id}>
            <Words of={title} />
          </RowLink>
        ),
        beside: (
          <>
            <StateBadge of="MissionState" value={state} /> <When of={period} />
          </>
        ),
      })),
    ],
  ];
}
