import { Group, Stack } from '@mantine/core';
import { Amount } from '../../facts/amount';
import { Details } from '../../facts/details';
import { FactGrid } from '../../facts/fact-grid';
import type { Fact } from '../../facts/fact-list';
import { TerritoryLink } from '../../facts/links';
import { OwnerGaps } from '../../facts/owner-gaps';
import { useRowFacts } from '../../facts/row-facts';
import { sectorNames } from '../../facts/sector-names';
import { SourceMark } from '../../facts/source-mark';
import { StateBadge } from '../../facts/state-badge';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { NoRow } from '../../shell/no-row';
import { Page } from '../../shell/page';
import { useRowId } from '../../shell/row-id';
import { useWords } from '../../words/use-words';
import {
  type OrganizationAwardFragment,
  OrganizationPageDocument,
  type OrganizationPageQuery,
} from './organization.generated';

type Organization = NonNullable<OrganizationPageQuery['organization']>;

export function Component() {
  const { t, text } = useWords();
  const id = useRowId();
  const page = usePage(OrganizationPageDocument, { id });
  const found = page.data?.organization;
  return (
    <Page
      title={found ? text(found.name) : t('indicator.organization')}
      lead={t('organization.everything')}
      page={page}
    >
      {({ organization }) => (organization ? <Shown of={organization} /> : <NoRow id={id} />)}
    </Page>
  );
}

function Shown({ of }: { of: Organization }) {
  const { t, text, label } = useWords();
  const rows = useRowFacts();
  const awards = (nodes: readonly OrganizationAwardFragment[] = []): Fact[] =>
    nodes.map(({ id, title, state, awarded, sources, owner }) => ({
      key: id,
      what: <Words of={title} />,
      beside: (
        <>
          <StateBadge of="AwardState" value={state} /> <Amount of={awarded} />
        </>
      ),
      sources,
      owner,
    }));
  return (
    <Stack gap="lg">
      <OwnerGaps reports={of.partnerships?.reports ?? []} />
      <Group gap="xs">
        <SourceMark sources={of.sources} readings={of.readings} />
      </Group>
      <Details
        of={[
          [t('organization.kind'), label('OrganizationKind', of.kind)],
          [t('organization.territory'), of.territory && <TerritoryLink of={of.territory} />],
          [t('organization.sectors'), sectorNames(of.sectors, text)],
          [t('organization.founded'), of.founded && <When of={of.founded} />],
          [t('organization.aliases'), of.aliases.join(', ')],
          [t('organization.formerly'), of.nameHistory.map(({ name }) => text(name)).join(', ')],
          [t('organization.identifiers'), of.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')],
        ]}
      />
      <FactGrid
        empty={t('organization.nothing')}
        of={[
          [
            t('organization.notes'),
            of.notes.map(({ text: words, sources }, at) => ({ key: String(at), what: <Words of={words} />, sources })),
          ],
          [t('organization.partnerships'), rows.partnerships(of.partnerships)],
          [t('organization.stays'), rows.stays(of.softLandings)],
          [t('organization.missions'), rows.missions(of.missions)],
          [t('organization.awardsReceived'), awards(of.awardsReceived?.nodes)],
          [t('organization.awardsMade'), awards(of.awardsMade?.nodes)],
          [t('organization.services'), rows.services(of.serviceOffers)],
          [t('organization.observations'), rows.observations(of.observations)],
          [
            t('organization.budgets'),
            (of.budgets?.nodes ?? []).map(({ id, kind, period, total, sources, owner }) => ({
              key: id,
              what: `${label('BudgetKind', kind)} ${period?.label ?? ''}`,
              beside: <Amount of={total} />,
              sources,
              owner,
            })),
          ],
          [
            t('organization.contacts'),
            of.contacts.nodes.map(({ id, role, sources }) => ({ key: id, what: <Words of={role} />, sources })),
          ],
        ]}
      />
    </Stack>
  );
}
