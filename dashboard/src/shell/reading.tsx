import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands where something will be as soon as it was read. */
export function Reading() {
  const { t } = useTranslation();
  return (
    <Stack gap="md" aria-busy="true" aria-label={t('state.loading')} role="status">
      <Skeleton height={96} radius="md" />
      <Skeleton height={280} radius="md" />
    </Stack>
  );
}
