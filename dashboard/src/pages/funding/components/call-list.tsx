import { Amount } from '../../../facts/amount';
import { FactList } from '../../../facts/fact-list';
import { OrganizationLink } from '../../../facts/links';
import { StateBadge } from '../../../facts/state-badge';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';
import type { CallFragment } from '../funding.generated';

/** Each call with its two sides: every deadline in the zone it is meant in, and in the reader's. */
export function CallList({ calls }: { calls: readonly CallFragment[] }) {
  const { t, label, instant } = useWords();
  return (
    <FactList
      empty={t('table.empty')}
      of={calls.map(({ id, title, state, program, sides, sources, owner, readings }) => ({
        key: id,
        what: (
          <>
            <Words of={title} /> <StateBadge of="CallState" value={state} />
          </>
        ),
        beside: (
          <>
            {program && <Words of={program.name} />}
            {sides.every(({ closesAt }) => closesAt === null) && <div>{t('funding.noDates')}</div>}
            {sides.map(({ side, opensAt, closesAt, timeZone, authority, envelope }) => (
              <div key={side}>
                {label('Side', side)}: {authority && <OrganizationLink of={authority} />} <Amount of={envelope} />
                {opensAt && (
                  <div>
                    {t('funding.opens')}: {instant(opensAt, timeZone)}
                  </div>
                )}
                {closesAt && (
                  <div>
                    {t('funding.closes')}: {instant(closesAt, timeZone)} (
                    {t('funding.here', { time: instant(closesAt) })})
                  </div>
                )}
              </div>
            ))}
          </>
        ),
        sources,
        owner,
        readings,
      }))}
    />
  );
}
