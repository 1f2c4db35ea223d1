import { Button, Group, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words';
import { exportCsv } from './export-csv';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the exported file has in this column. */
  readonly text: (row: Row) => string | number;
}

interface DataTableProps<Row> {
  /** What the rows are; the file is named after it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Reads the rows that follow; none where the list is at its end. */
  readonly readMore?: (() => void) | undefined;
}

const rowHeight = 45;

/** Rows in columns, of which only those in view are drawn. It can be exported, as a whole. */
export function DataTable<Row>({ caption, columns, rows, rowKey, readMore }: DataTableProps<Row>) {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(body.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 20,
    scrollMargin: top,
    getItemKey: (at) => rowKey(rows[at] as Row),
  });
  const inView = virtual.getVirtualItems();
  const above = (inView[0]?.start ?? top) - top;
  const below = virtual.getTotalSize() - ((inView.at(-1)?.end ?? top) - top);

  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed" role="status">
          {t('table.rows', { count: rows.length })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} />}
          disabled={rows.length === 0}
          onClick={() =>
            exportCsv(
              caption,
              columns.map(({ title }) => title),
              rows.map((row) => columns.map(({ text }) => text(row))),
            )
          }
        >
          {t('table.csv')}
        </Button>
      </Group>
      <Table.ScrollContainer
        minWidth={columns.length * 120}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={caption}
      >
        <Table verticalSpacing="xs" highlightOnHover aria-rowcount={rows.length + 1}>
          <Table.Caption style={{ position: 'absolute', clip: 'rect(0 0 0 0)' }}>{caption}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ title }, nth) => (
                <Table.Th key={title} scope="col" miw={nth === 0 ? 200 : undefined}>
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            <Spacer height={above} />
            {inView.map(({ index, key }) => (
              <Table.Tr key={key} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
                {columns.map(({ title, cell }) => (
                  <Table.Td key={title} style={{ overflowWrap: 'break-word' }}>
                    {cell(rows[index] as Row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
            <Spacer height={below} />
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length === 0 && (
        <Text c="dimmed" ta="center" py="lg">
          {t('table.empty')}
        </Text>
      )}
      {readMore && (
        <Button variant="default" mt="sm" onClick={readMore}>
          {t('table.more')}
        </Button>
      )}
    </>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
