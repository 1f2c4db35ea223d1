import { Alert, List, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useWords } from '../words/use-words';
import type { OwnerReportFragment } from './facts.generated';
import { lastAnswerOf, rememberAnswer } from './last-answers';

/** The owners whose rows are missing or old, by name and age. Nothing where everybody answered. */
export function OwnerGaps({ reports }: { reports: readonly OwnerReportFragment[] }) {
  const { t, text, label, instant } = useWords();
  useEffect(() => {
    for (const { owner, status, asOf } of reports) if (owner && asOf && status === 'OK') rememberAnswer(owner.id, asOf);
  }, [reports]);

  const gaps = reports.filter(({ status }) => status !== 'OK' && status !== 'SKIPPED');
  if (gaps.length === 0) return null;
  return (
    <Alert color="orange" variant="default" icon={<IconPlugConnectedX />} role="status" data-gap>
      <List listStyleType="none" spacing="xs">
        {gaps.map(({ owner, status, asOf }, at) => {
          const name = owner ? text(owner.name) : t('state.unknown');
          const since = asOf ?? (owner && lastAnswerOf(owner.id));
          return (
            <List.Item key={owner?.id ?? at}>
              <Text fw={600} span>
                {status === 'STALE' && asOf
                  ? t('owners.stale', { name, time: instant(asOf) })
                  : t('owners.gap', { name })}
              </Text>{' '}
              <Text span c="dimmed">
                {label('NodeStatus', status)}
                {status !== 'STALE' && since && ` · ${t('owners.gapSince', { time: instant(since) })}`}
              </Text>
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
