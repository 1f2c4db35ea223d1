import type { OwnerReportFragment } from '../../../facts/facts.generated';
import { useColumnsOf } from '../../../facts/table-columns';
import { DataTable } from '../../../table/data-table';
import { useWords } from '../../../words/use-words';

/** Each node of the contract, in which version it is asked and how it answered. */
export function Nodes({ reports }: { reports: readonly OwnerReportFragment[] }) {
  const { t, instant } = useWords();
  const column = useColumnsOf<OwnerReportFragment>();
  const columns = [
    column.words(t('hub.institution'), ({ owner }) => owner?.name ?? null),
    column.state(t('hub.status'), 'NodeStatus', ({ status }) => status),
    column.plain(t('hub.version'), ({ contractVersion }) => contractVersion),
    column.plain(t('hub.asOf'), ({ asOf }) => (asOf ? instant(asOf) : '')),
  ];
  return (
    <DataTable
      caption={t('hub.nodes')}
      columns={columns}
      rows={reports}
      rowKey={(row) => row.owner?.id ?? row.message ?? ''}
    />
  );
}
