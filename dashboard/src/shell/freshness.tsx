import { ActionIcon, Badge, Group, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { Dot } from '../facts/state-badge';
import type { PageData } from '../graph/use-page';
import { useWords } from '../words/use-words';

const colors = { live: 'green', reconnecting: 'yellow', stale: 'gray' } as const;

/** Whether the page follows the hub, or when it was read; and reads it again. */
export function Freshness({
  page,
}: {
  page: Pick<PageData<unknown>, 'readAt' | 'freshness' | 'refresh' | 'isReading'>;
}) {
  const { t, clock } = useWords();
  const { readAt, freshness, refresh, isReading } = page;
  return (
    <Group gap="xs" wrap="nowrap">
      {(readAt || freshness !== 'stale') && (
        <Tooltip label={t('state.staleWhy')} disabled={freshness !== 'stale'}>
          <Badge
            variant="default"
            tt="none"
            fw={500}
            size="lg"
            data-freshness={freshness}
            leftSection={<Dot color={colors[freshness]} />}
          >
            {freshness === 'stale' ? readAt && t('state.stale', { time: clock(readAt) }) : t(`state.${freshness}`)}
          </Badge>
        </Tooltip>
      )}
      <ActionIcon variant="default" size="lg" aria-label={t('state.refresh')} onClick={refresh} loading={isReading}>
        <IconRefresh size={18} />
      </ActionIcon>
    </Group>
  );
}
