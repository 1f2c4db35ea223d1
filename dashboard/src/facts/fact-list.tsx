import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OwnerNameFragment, ReadingNoteFragment, SourceFragment } from './facts.generated';
import { SourceMark } from './source-mark';

/** One row of a list: what it is, what is known beside it, and where it comes from. */
export interface Fact {
  readonly key: string;
  readonly what: ReactNode;
  readonly beside?: ReactNode;
  readonly sources?: readonly SourceFragment[];
  readonly owner?: OwnerNameFragment | null;
  readonly readings?: readonly ReadingNoteFragment[];
}

/** Rows under one another, each with its sources; `empty` is said where there are none. */
export function FactList({ of, empty }: { of: readonly Fact[]; empty?: string }) {
  if (of.length === 0) return empty ? <Text c="dimmed">{empty}</Text> : null;
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {of.map(({ key, what, beside, sources = [], owner, readings }) => (
        <li key={key}>
          <Text component="div" size="sm" lh="24px" style={{ overflowWrap: 'anywhere' }}>
            {what}
          </Text>
          <Group gap={8}>
            {beside && (
              <Text component="div" size="sm" c="dimmed" lh="24px">
                {beside}
              </Text>
            )}
            <SourceMark sources={sources} {...(owner !== undefined && { owner })} {...(readings && { readings })} />
          </Group>
        </li>
      ))}
    </Stack>
  );
}
