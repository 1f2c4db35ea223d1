import { Group, Stack } from '@mantine/core';
import { Details } from '../../facts/details';
import { FactGrid } from '../../facts/fact-grid';
import { OrganizationLink, RowLink, TerritoryLink, TerritoryLinks } from '../../facts/links';
import { OwnerGaps } from '../../facts/owner-gaps';
import { useRowFacts } from '../../facts/row-facts';
import { SourceMark } from '../../facts/source-mark';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { NoRow } from '../../shell/no-row';
import { Page } from '../../shell/page';
import { useRowId } from '../../shell/row-id';
import { useWords } from '../../words/use-words';
import { TerritoryPageDocument, type TerritoryPageQuery } from './territory.generated';

export function Component() {
  const { t, text } = useWords();
  const id = useRowId();
  const page = usePage(TerritoryPageDocument, { id });
  const found = page.data?.territory;
  return (
    <Page title={found ? text(found.name) : t('indicator.territory')} lead={t('territory.everything')} page={page}>
      {(data) => (data.territory ? <Shown of={data.territory} here={data.organizations} /> : <NoRow id={id} />)}
    </Page>
  );
}

interface ShownProps {
  readonly of: NonNullable<TerritoryPageQuery['territory']>;
  readonly here: TerritoryPageQuery['organizations'];
}

function Shown({ of, here }: ShownProps) {
  const { t, label } = useWords();
  const rows = useRowFacts();
  return (
    <Stack gap="lg">
      <OwnerGaps reports={of.partnerships?.reports ?? []} />
      <Group gap="xs">
        <SourceMark sources={of.sources} />
      </Group>
      <Details
        of={[
          [t('territory.kind'), label('TerritoryKind', of.kind)],
          [t('territory.parents'), of.parents.length > 0 && <TerritoryLinks of={of.parents} />],
          [t('territory.codes'), of.codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ')],
        ]}
      />
      <FactGrid
        empty={t('territory.nothing')}
        of={[
          [
            t('territory.organizations'),
            (here?.nodes ?? []).map((one) => ({ key: one.id, what: <OrganizationLink of={one} /> })),
          ],
          [t('territory.partnerships'), rows.partnerships(of.partnerships)],
          [t('territory.stays'), rows.stays(of.softLandings)],
          [
            t('territory.outcomes'),
            (of.softLandingOutcomes?.nodes ?? []).map(({ id, type, label: words, softLanding, sources, owner }) => ({
              key: id,
              what: (
                <>
                  <strong>{label('OutcomeType', type)}</strong> ·{' '}
                  {softLanding ? (
                    <RowLink page="stays" id={softLanding.id}>
                      <Words of={words} />
                    </RowLink>
                  ) : (
                    <Words of={words} />
                  )}
                </>
              ),
              sources,
              owner,
            })),
          ],
          [t('territory.missions'), rows.missions(of.missions)],
          [
            t('territory.events'),
            (of.businessEvents?.nodes ?? []).map(({ id, kind, name, period, sources, owner }) => ({
              key: id,
              what: <Words of={name} />,
              beside: (
                <>
                  {label('EventKind', kind)} <When of={period} />
                </>
              ),
              sources,
              owner,
            })),
          ],
          [t('territory.observations'), rows.observations(of.observations)],
          [t('territory.services'), rows.services(of.serviceOffers)],
          [
            t('territory.children'),
            of.children.nodes.map((one) => ({ key: one.id, what: <TerritoryLink of={one} /> })),
          ],
          [
            t('organization.notes'),
            of.notes.map(({ text, sources }, at) => ({ key: String(at), what: <Words of={text} />, sources })),
          ],
        ]}
      />
    </Stack>
  );
}
