import { TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';

/** Searches from every page. On a narrow screen it is a link to the page that does. */
export function SearchBox() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    if (words) navigate(`/search?${new URLSearchParams({ q: words })}`);
  };
  return (
    <>
      <search>
        <form onSubmit={search}>
          <TextInput
            name="q"
            type="search"
            visibleFrom="sm"
            w={300}
            maxLength={200}
            aria-label={t('shell.searchLabel')}
            placeholder={t('shell.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
          />
        </form>
      </search>
      <UnstyledButton component={Link} href="/search" hiddenFrom="sm" p={8}>
        <IconSearch size={20} aria-hidden />
        <VisuallyHidden>{t('shell.searchLabel')}</VisuallyHidden>
      </UnstyledButton>
    </>
  );
}
