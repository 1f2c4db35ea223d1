import { FactList } from '../../../facts/fact-list';
import type { OwnerReportFragment } from '../../../facts/facts.generated';
import { StateBadge } from '../../../facts/state-badge';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';

/** Each owner of partnerships, with how it answered. */
export function Owners({ reports }: { reports: readonly OwnerReportFragment[] }) {
  const { t } = useWords();
  return (
    <FactList
      empty={t('state.noAnswer')}
      of={reports.map(({ owner, status, rows }, at) => ({
        key: owner?.id ?? String(at),
        what: owner ? <Words of={owner.name} /> : t('state.unknown'),
        beside: (
          <>
            <StateBadge of="NodeStatus" value={status} /> {t('owners.rows', { count: rows })}
          </>
        ),
      }))}
    />
  );
}
