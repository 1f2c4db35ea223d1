import { Badge } from '@mantine/core';
import type { Labels } from '../words/labels.fr';
import { useWords } from '../words/use-words';

/** How far along something is. The colour repeats the word and never replaces it. */
const colors: Readonly<Record<string, string>> = {
  OPEN: 'green',
  IN_FORCE: 'green',
  OK: 'green',
  DONE: 'green',
  ACCEPTED: 'green',
  RECEIVED: 'green',
  ACHIEVED: 'green',
  SIGNED: 'blue',
  FOLLOW_UP: 'blue',
  IN_STAY: 'blue',
  IN_PROGRESS: 'blue',
  UNDER_WAY: 'blue',
  RECRUITING: 'blue',
  PLANNED: 'violet',
  SCHEDULED: 'violet',
  REQUESTED: 'violet',
  FORECAST: 'violet',
  PENDING: 'yellow',
  STALE: 'yellow',
  DUE: 'yellow',
  LATE: 'red',
  OVERDUE: 'red',
  ERROR: 'red',
  TIMEOUT: 'red',
  DENIED: 'red',
  INCOMPATIBLE: 'red',
  REFUSED: 'red',
};

export function StateBadge<Name extends keyof Labels>({ of, value }: { of: Name; value: keyof Labels[Name] }) {
  const { label } = useWords();
  const color = colors[String(value)] ?? 'gray';
  return (
    <Badge variant="default" radius="sm" tt="none" fw={500} miw="max-content" leftSection={<Dot color={color} />}>
      {label(of, value)}
    </Badge>
  );
}

export function Dot({ color }: { color: string }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        inlineSize: 8,
        blockSize: 8,
        borderRadius: 4,
        background: `var(--mantine-color-${color}-6)`,
      }}
    />
  );
}
