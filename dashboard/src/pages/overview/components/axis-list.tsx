import { Text } from '@mantine/core';
import { FactList } from '../../../facts/fact-list';
import { RowLink, TerritoryLink } from '../../../facts/links';
import { StateBadge } from '../../../facts/state-badge';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';
import type { Axis } from './axes';

type Unplaced = Pick<Axis['west'], 'id' | 'name'>;

/** The axes in words, one line each, and the places that the map cannot show. */
export function AxisList({ axes, unplaced }: { axes: readonly Axis[]; unplaced: readonly Unplaced[] }) {
  const { t, text } = useWords();
  return (
    <>
      <Text component="div" mt="md">
        <FactList
          empty={t('table.empty')}
          of={axes.map(({ key, west, east, partnership }) => ({
            key,
            what: (
              <>
                <TerritoryLink of={west} /> – <TerritoryLink of={east} />
              </>
            ),
            beside: (
              <>
                <RowLink page="partnerships" id={partnership.id}>
                  <Words of={partnership.title} />
                </RowLink>{' '}
                <StateBadge of="PartnershipState" value={partnership.state} />
              </>
            ),
          }))}
        />
      </Text>
      {unplaced.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('overview.notOnMap', { names: unplaced.map(({ name }) => text(name)).join(', ') })}
        </Text>
      )}
    </>
  );
}
