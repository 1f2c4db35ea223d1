import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('state.notFound')}
      </Title>
      <Text>{t('state.notFoundMore')}</Text>
      <Anchor component={Link} href="/">
        {t('pages.overview')}
      </Anchor>
    </Stack>
  );
}
