import { Button, Grid, Stack } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { FactList } from '../../facts/fact-list';
import { OrganizationLinks } from '../../facts/links';
import { OwnerGaps } from '../../facts/owner-gaps';
import { Words } from '../../facts/words';
import { hubPage } from '../../graph/hub';
import { usePage } from '../../graph/use-page';
import { Page } from '../../shell/page';
import { Reading } from '../../shell/reading';
import { Widget } from '../../shell/widget';
import { useWords } from '../../words/use-words';
import { Health } from './components/health';
import { Nodes } from './components/nodes';
import { HubDocument } from './hub.generated';

const SchemaBrowser = lazy(async () => ({ default: (await import('./components/schema-browser')).SchemaBrowser }));

export function Component() {
  const { t } = useWords();
  const page = usePage(HubDocument, {});
  return (
    <Page title={t('pages.hub')} lead={t('hub.lead')} page={page}>
      {({ partnerships, institutions }) => (
        <Stack gap="lg">
          <OwnerGaps reports={partnerships?.reports ?? []} />
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Stack gap="lg">
                <Widget title={t('hub.health')}>
                  <Health readAt={page.readAt} />
                </Widget>
                <Widget title={t('hub.members')}>
                  <FactList
                    empty={t('state.noAnswer')}
                    of={(institutions?.nodes ?? []).map(({ id, name, members }) => ({
                      key: id,
                      what: (
                        <strong>
                          <Words of={name} />
                        </strong>
                      ),
                      beside: <OrganizationLinks of={members} />,
                    }))}
                  />
                </Widget>
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 7 }}>
              <Widget title={t('hub.nodes')}>
                <Nodes reports={partnerships?.reports ?? []} />
              </Widget>
            </Grid.Col>
          </Grid>
          <Widget
            title={t('hub.schema')}
            lead={t('hub.schemaLead')}
            actions={
              <Button
                component="a"
                href={hubPage('/explorer')}
                size="compact-sm"
                variant="default"
                leftSection={<IconWorld size={14} />}
              >
                {t('hub.explorer')}
              </Button>
            }
          >
            <Suspense fallback={<Reading />}>
              <SchemaBrowser />
            </Suspense>
          </Widget>
        </Stack>
      )}
    </Page>
  );
}
