import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { FactList } from '../../../facts/fact-list';
import { RowLink, TerritoryLink, TerritoryLinks } from '../../../facts/links';
import { StateBadge } from '../../../facts/state-badge';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';
import type { OverviewPartnershipFragment } from '../overview.generated';
import { type Axis, unplacedOf } from './axes';

interface AxisListProps {
  readonly partnerships: readonly OverviewPartnershipFragment[];
  readonly axes: readonly Axis[];
}

/** The partnerships in words, with their axes, and with the places that the map cannot show. */
export function AxisList({ partnerships, axes }: AxisListProps) {
  const { t } = useWords();
  return (
    <Text component="div" mt="md">
      <FactList
        empty={t('table.empty')}
        of={partnerships.map((partnership) => {
          const unplaced = unplacedOf(partnership);
          return {
            key: partnership.id,
            what: (
              <>
                <RowLink page="partnerships" id={partnership.id}>
                  <Words of={partnership.title} />
                </RowLink>{' '}
                <StateBadge of="PartnershipState" value={partnership.state} />
              </>
            ),
            beside: (
              <>
                {axes
                  .filter((axis) => axis.partnership.id === partnership.id)
                  .map(({ key, west, east }, at) => (
                    <Fragment key={key}>
                      {at > 0 && ' · '}
                      <TerritoryLink of={west} /> – <TerritoryLink of={east} />
                    </Fragment>
                  ))}
                {unplaced.length > 0 && (
                  <div>
                    {t('overview.notOnMap')} <TerritoryLinks of={unplaced} />
                  </div>
                )}
              </>
            ),
          };
        })}
      />
    </Text>
  );
}
