import { Alert } from '@mantine/core';
import { useWords } from '../words/use-words';

/** Said where an address names a row that nobody has, or whose owner is away. */
export function NoRow({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <Alert variant="default" title={t('state.noRow')}>
      {t('state.noRowMore', { id })}
    </Alert>
  );
}
