import { Anchor, Button, Popover, Stack, Text } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useWords } from '../words/use-words';
import type { OwnerNameFragment, ReadingNoteFragment, SourceFragment } from './facts.generated';
import { pathOf } from './links';
import { Words } from './words';

interface SourceMarkProps {
  readonly sources: readonly SourceFragment[];
  /** Who keeps the row, where the row itself says so. */
  readonly owner?: OwnerNameFragment | null;
  readonly readings?: readonly ReadingNoteFragment[];
}

/** Opens where a statement comes from, who keeps it and how its text was read. Nothing where there is no source. */
export function SourceMark({ sources, owner, readings = [] }: SourceMarkProps) {
  const { t, label, number } = useWords();
  if (sources.length === 0 && !owner) return null;
  return (
    <Popover width={360} position="bottom-start" shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" px={0} color="gray" c="dimmed" leftSection={<IconQuote size={12} />}>
          {t('facts.source', { count: sources.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('facts.sources')}>
        <Stack gap="xs">
          <Text fw={600} size="sm">
            {t('facts.sources')}
          </Text>
          {sources.map(({ statement, line, basis, document }) => (
            <div key={`${document?.id} ${statement} ${line}`}>
              <Text size="sm">
                {document ? (
                  <Anchor component={Link} href={pathOf('documents', document.id)} inherit>
                    <Words of={document.subject} />
                  </Anchor>
                ) : (
                  t('facts.noDocument')
                )}
              </Text>
              <Text size="xs" c="dimmed">
                {t('facts.line', { line, statement })} · {label('FactBasis', basis)}
              </Text>
            </div>
          ))}
          {owner && (
            <Text size="xs">
              {t('facts.owner', { name: '' })}
              <Words of={owner.name} />
            </Text>
          )}
          {readings.length > 0 && (
            <Text fw={600} size="sm">
              {t('facts.readings')}
            </Text>
          )}
          {readings.map((reading) => (
            <div key={reading.ambiguity}>
              <Text size="sm">
                <Words of={reading.about} /> : <Words of={reading.chosen} />
              </Text>
              <Text size="xs" c="dimmed">
                {reading.alternative && (
                  <>
                    <Words of={reading.alternative} />
                    {' · '}
                  </>
                )}
                {reading.confidence !== null && t('facts.confidence', { value: number(reading.confidence) })}
              </Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
