import { Alert, Button, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words';

interface FailsAloneProps {
  readonly children: ReactNode;
  /** Shown in place of what failed; when left out, a note from which it can be tried again. */
  readonly broken?: ReactNode;
}

/** What is inside may fail without taking anything else with it. */
export class FailsAlone extends Component<FailsAloneProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const { children, broken } = this.props;
    if (!this.state.hasFailed) return children;
    return broken ?? <Broken again={() => this.setState({ hasFailed: false })} />;
  }
}

/** What is shown instead of something that could not be. */
export function Broken({ again }: { again: () => void }) {
  const { t } = useWords();
  return (
    <Alert color="red" variant="default" title={t('state.broken')} role="alert">
      <Text size="sm" mb="xs">
        {t('state.brokenMore')}
      </Text>
      <Button size="compact-sm" variant="default" onClick={again}>
        {t('state.again')}
      </Button>
    </Alert>
  );
}
