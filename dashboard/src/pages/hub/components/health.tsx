import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { hubPage } from '../../../graph/hub';
import { useWords } from '../../../words/use-words';

interface Ready {
  readonly status: 'ready' | 'draining';
  readonly missing: readonly string[];
}

/** What the hub says of itself: whether every subgraph answers. Asked again whenever the page is read. */
export function Health({ readAt }: { readAt: Date | null }) {
  const { t } = useWords();
  const [ready, setReady] = useState<Ready | 'unknown' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading the page anew is what asks again
  useEffect(() => {
    const asked = new AbortController();
    fetch(hubPage('/health/ready'), { signal: asked.signal })
      .then((answer) => answer.json() as Promise<Ready>)
      .then(setReady, () => asked.signal.aborted || setReady('unknown'));
    return () => asked.abort();
  }, [readAt]);

  if (ready === null) return null;
  const isWell = ready !== 'unknown' && ready.status === 'ready' && ready.missing.length === 0;
  const Icon = isWell ? IconCircleCheck : IconAlertTriangle;
  return (
    <Group gap="xs" wrap="nowrap" role="status">
      <Icon aria-hidden color={`var(--mantine-color-${isWell ? 'green' : 'orange'}-6)`} />
      <Text>{sentence(ready)}</Text>
    </Group>
  );

  function sentence(answer: Ready | 'unknown'): string {
    if (answer === 'unknown') return t('hub.noHealth');
    if (answer.status === 'draining') return t('hub.draining');
    return answer.missing.length === 0 ? t('hub.ready') : t('hub.missing', { names: answer.missing.join(', ') });
  }
}
