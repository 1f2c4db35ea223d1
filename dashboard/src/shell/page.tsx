import { Alert, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PageData } from '../graph/use-page';
import { useWords } from '../words/use-words';
import { Freshness } from './freshness';
import { Reading } from './reading';

interface PageProps<Data> {
  readonly title: ReactNode;
  /** What the browser's tab says, where the title is more than text. */
  readonly tab?: string;
  readonly lead?: ReactNode;
  readonly page: PageData<Data>;
  /** Draws what was read. */
  readonly children: (data: Data) => ReactNode;
}

let hasShownPage = false;

/** The frame of every page: its title, how fresh it is, what is wrong with it, and what was read. Never blank. */
export function Page<Data>({ title, tab, lead, page, children }: PageProps<Data>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = tab ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = `${name} · Passerelle`;
  }, [name]);
  // Who follows a link goes on at the title of the page that came, unless it is the first one.
  useEffect(() => {
    if (hasShownPage) heading.current?.focus();
    hasShownPage = true;
  }, []);

  return (
    <Stack gap="lg">
      <div>
        <Group justify="space-between" align="start" gap="xs">
          <Title
            order={1}
            size="h2"
            ref={heading}
            tabIndex={-1}
            style={{ outline: 'none', overflowWrap: 'anywhere', flex: '1 1 280px' }}
          >
            {title}
          </Title>
          <Freshness page={page} />
        </Group>
        {lead && (
          <Text component="div" c="dimmed" mt={4}>
            {lead}
          </Text>
        )}
      </div>
      <ProblemNote page={page} />
      {page.data !== undefined ? children(page.data) : page.isReading && page.problem === null && <Reading />}
    </Stack>
  );
}

function ProblemNote({ page: { problem, readAt } }: { page: PageData<unknown> }) {
  const { t, clock } = useWords();
  if (problem === null) return null;
  switch (problem.kind) {
    case 'away':
      return (
        <Alert color="red" variant="default" icon={<IconCloudOff />} title={t('state.away')} role="alert">
          {readAt ? t('state.awayMore', { time: clock(readAt) }) : t('state.awayNothing')}
        </Alert>
      );
    case 'refused':
      return (
        <Alert color="red" variant="default" icon={<IconLock />} title={t('state.refused')} role="alert">
          {t('state.refusedMore')}
        </Alert>
      );
    case 'partial':
      return (
        <Alert color="orange" variant="default" icon={<IconAlertTriangle />} title={t('state.partial')} role="alert">
          {t('state.partialMore')}
          <List size="sm" lang="en">
            {problem.messages.map((message) => (
              <List.Item key={message}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      );
  }
}
