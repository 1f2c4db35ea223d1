import { Grid, Stack } from '@mantine/core';
import { OwnerGaps } from '../../facts/owner-gaps';
import { usePage } from '../../graph/use-page';
import { Page } from '../../shell/page';
import { Widget } from '../../shell/widget';
import { useWords } from '../../words/use-words';
import { axesOf } from './components/axes';
import { AxisList } from './components/axis-list';
import { AxisMap } from './components/axis-map';
import { Figures } from './components/figures';
import { Now } from './components/now';
import { Owners } from './components/owners';
import { OverviewDocument } from './overview.generated';

const today = new Date().toISOString().slice(0, 10);

export function Component() {
  const { t, day } = useWords();
  const page = usePage(OverviewDocument, { today });
  return (
    <Page title={t('pages.overview')} lead={t('overview.lead')} page={page}>
      {(data) => {
        const partnerships = data.partnerships?.nodes ?? [];
        const axes = partnerships.flatMap(axesOf);
        return (
          <Stack gap="lg">
            <OwnerGaps reports={data.partnerships?.reports ?? []} />
            <Figures of={data} />
            <Grid gap="lg">
              <Grid.Col span={{ base: 12, lg: 8 }}>
                <Widget title={t('overview.axes')} lead={t('overview.axesLead')}>
                  <AxisMap axes={axes} />
                  <AxisList partnerships={partnerships} axes={axes} />
                </Widget>
              </Grid.Col>
              <Grid.Col span={{ base: 12, lg: 4 }}>
                <Stack gap="lg" h="100%">
                  <Widget title={t('overview.now')} lead={t('overview.nowLead', { date: day(today) })}>
                    <Now of={data} />
                  </Widget>
                  <Widget title={t('overview.owners')}>
                    <Owners reports={data.partnerships?.reports ?? []} />
                  </Widget>
                </Stack>
              </Grid.Col>
            </Grid>
          </Stack>
        );
      }}
    </Page>
  );
}
