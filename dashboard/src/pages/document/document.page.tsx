import { Code, Stack, Text } from '@mantine/core';
import { Details } from '../../facts/details';
import { FactList } from '../../facts/fact-list';
import { OrganizationLink, TerritoryLink } from '../../facts/links';
import { When } from '../../facts/when';
import { Words } from '../../facts/words';
import { usePage } from '../../graph/use-page';
import { NoRow } from '../../shell/no-row';
import { Page } from '../../shell/page';
import { useRowId } from '../../shell/row-id';
import { Widget } from '../../shell/widget';
import { useWords } from '../../words/use-words';
import { SourceDocumentPageDocument } from './document.generated';

export function Component() {
  const { t, text } = useWords();
  const id = useRowId();
  const page = usePage(SourceDocumentPageDocument, { id });
  const found = page.data?.sourceDocument;
  return (
    <Page title={found ? text(found.subject) : t('pages.document')} page={page}>
      {({ sourceDocument: of }) =>
        of === null ? (
          <NoRow id={id} />
        ) : (
          <Stack gap="lg">
            <Text c="dimmed">{t('document.statements')}</Text>
            <Details
              of={[
                [t('document.headline'), of.headline && <span lang={of.language}>{of.headline}</span>],
                [t('document.publisher'), of.publisher && <OrganizationLink of={of.publisher} />],
                [t('document.published'), of.publishedOn && <When of={of.publishedOn} />],
                [t('document.place'), of.dateline && <TerritoryLink of={of.dateline} />],
                [t('document.site'), of.site],
                [
                  t('document.print'),
                  <Code key="print" style={{ overflowWrap: 'anywhere' }}>
                    {of.sha256}
                  </Code>,
                ],
              ]}
            />
            {of.readings.length > 0 && (
              <Widget title={t('facts.readings')}>
                <FactList
                  of={of.readings.map(({ ambiguity, about, chosen, alternative }) => ({
                    key: ambiguity,
                    what: (
                      <>
                        <Words of={about} /> : <Words of={chosen} />
                      </>
                    ),
                    beside: alternative && <Words of={alternative} />,
                  }))}
                />
              </Widget>
            )}
          </Stack>
        )
      }
    </Page>
  );
}
