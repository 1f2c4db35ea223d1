import { Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { FailsAlone } from './fails-alone';

interface WidgetProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What can be done with it, at the end of its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a title. When it fails, it fails alone. */
export function Widget({ title, lead, actions, children }: WidgetProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder radius="md" p={{ base: 'sm', sm: 'lg' }} aria-labelledby={id}>
      <Group justify="space-between" mb={lead ? 4 : 'md'} wrap="nowrap" align="start">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {lead && (
        <Text size="sm" c="dimmed" mb="md">
          {lead}
        </Text>
      )}
      <FailsAlone>{children}</FailsAlone>
    </Paper>
  );
}
