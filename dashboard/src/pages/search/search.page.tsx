import { Button, Group, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { FactGrid } from '../../facts/fact-grid';
import { OrganizationLink, TerritoryLink } from '../../facts/links';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { Page } from '../../shell/page';
import { useFilter } from '../../shell/use-filter';
import { useWords } from '../../words/use-words';
import { SearchDocument, type SearchQuery } from './search.generated';

export function Component() {
  const { t } = useWords();
  const [words, setWords] = useFilter('q');
  const page = usePage(SearchDocument, words ? { words } : null);
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWords(String(new FormData(event.currentTarget).get('words') ?? '').trim());
  };
  return (
    <Page
      title={t('pages.search')}
      page={page}
      lead={
        <form onSubmit={search} key={words}>
          <Text mb="sm">{words ? t('search.lead') : t('search.start')}</Text>
          <Group align="end">
            <TextInput name="words" label={t('search.field')} defaultValue={words ?? ''} maxLength={200} miw={280} />
            <Button type="submit">{t('search.submit')}</Button>
          </Group>
        </form>
      }
    >
      {(data) => words && <Found of={data} />}
    </Page>
  );
}

function Found({ of }: { of: SearchQuery }) {
  const { t, label } = useWords();
  return (
    <FactGrid
      empty={t('search.none')}
      of={[
        [
          t('search.organizations'),
          (of.organizations?.nodes ?? []).map((one) => ({
            key: one.id,
            what: <OrganizationLink of={one} />,
            beside: (
              <>
                {label('OrganizationKind', one.kind)}
                {one.territory && (
                  <>
                    {' · '}
                    <TerritoryLink of={one.territory} />
                  </>
                )}
              </>
            ),
          })),
        ],
        [
          t('search.territories'),
          (of.territories?.nodes ?? []).map((one) => ({
            key: one.id,
            what: <TerritoryLink of={one} />,
            beside: label('TerritoryKind', one.kind),
          })),
        ],
        [
          t('search.sectors'),
          (of.sectors?.nodes ?? []).map(({ id, label: name }) => ({ key: id, what: <Words of={name} /> })),
        ],
        [
          t('search.terms'),
          (of.glossaryTerms?.nodes ?? []).map(({ id, term, definition, sources }) => ({
            key: id,
            what: (
              <>
                <strong>
                  <Words of={term} />
                </strong>{' '}
                · <Words of={definition} />
              </>
            ),
            sources,
          })),
        ],
      ]}
    />
  );
}
