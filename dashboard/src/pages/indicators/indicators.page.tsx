import { Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { SourceMark } from '../../facts/source-mark';
import { usePage } from '../../graph/use-page';
import { FilterSelect } from '../../shell/filter-select';
import { Page } from '../../shell/page';
import { Reading } from '../../shell/reading';
import { useFilter } from '../../shell/use-filter';
import { Widget } from '../../shell/widget';
import { useWords } from '../../words/use-words';
import { Measurements } from './components/measurements';
import { Services } from './components/services';
import { IndicatorsDocument } from './indicators.generated';

// The library that draws is the largest part of this page; the table does not wait for it.
const Chart = lazy(async () => ({ default: (await import('./components/chart')).Chart }));

export function Component() {
  const { t, text, label } = useWords();
  const [indicatorId, setIndicator] = useFilter('indicator');
  const [fiscalYear, setYear] = useFilter('year');
  const page = usePage(IndicatorsDocument, { indicatorId, fiscalYear });
  return (
    <Page title={t('pages.indicators')} lead={t('indicator.lead')} page={page}>
      {({ indicators, observations, serviceOffers }) => {
        const chosen = indicators?.nodes.find(({ id }) => id === indicatorId);
        const rows = observations?.nodes ?? [];
        const years = [...new Set([...rows.flatMap(({ period }) => period?.label ?? []), fiscalYear ?? ''])];
        return (
          <Stack gap="lg">
            <Group align="end">
              <FilterSelect
                label={t('indicator.choose')}
                all={t('indicator.allIndicators')}
                data={(indicators?.nodes ?? []).map((one) => ({ value: one.id, label: text(one.label) }))}
                value={indicatorId}
                onChange={setIndicator}
              />
              <FilterSelect
                label={t('indicator.year')}
                all={t('indicator.allYears')}
                data={years
                  .filter(Boolean)
                  .sort()
                  .map((value) => ({ value, label: value }))}
                value={fiscalYear}
                onChange={setYear}
              />
            </Group>
            {chosen && (
              <Group gap="xs">
                <Text size="sm" c="dimmed">
                  {t('indicator.unit', { unit: text(chosen.unit) })} ·{' '}
                  {t('indicator.aggregation', { rule: label('Aggregation', chosen.aggregation) })}
                </Text>
                <SourceMark sources={chosen.sources} />
              </Group>
            )}
            <Suspense fallback={<Reading />}>
              <Chart measurements={rows} />
            </Suspense>
            <Widget title={t('indicator.table')}>
              <Measurements of={rows} />
            </Widget>
            <Widget title={t('indicator.services')}>
              <Services of={serviceOffers?.nodes ?? []} />
            </Widget>
          </Stack>
        );
      }}
    </Page>
  );
}
