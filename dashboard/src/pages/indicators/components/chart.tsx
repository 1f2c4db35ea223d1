import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Button, Text } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { Widget } from '../../../shell/widget';
import { exportPicture } from '../../../table/export-picture';
import { useWords } from '../../../words/use-words';
import type { MeasurementFragment } from '../indicators.generated';
import { seriesOf } from './series';

const colors = ['blue.7', 'teal.7', 'grape.7', 'orange.8', 'cyan.8', 'red.7', 'lime.8', 'indigo.5', 'pink.6', 'gray.6'];

/** Values side by side, by fiscal year. The table under it has the same figures and their sources. */
export function Chart({ measurements }: { measurements: readonly MeasurementFragment[] }) {
  const { t, text, number } = useWords();
  const drawing = useRef<HTMLDivElement>(null);
  // What all have in common need not stand in every name.
  const isOneIndicator = new Set(measurements.map(({ indicator }) => indicator?.id)).size === 1;
  const isOneOrganization = new Set(measurements.map(({ organization }) => organization?.id)).size === 1;
  const { names, bars } = seriesOf(measurements, ({ indicator, organization, territory }) =>
    [
      !isOneIndicator && indicator ? text(indicator.label) : '',
      territory ? text(territory.name) : '',
      !isOneOrganization && organization ? text(organization.name) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  );
  const exportIt = () => drawing.current && exportPicture(t('pages.indicators'), drawing.current);
  return (
    <Widget
      title={t('indicator.chart')}
      actions={
        bars.length > 0 && (
          <Button size="compact-sm" variant="default" leftSection={<IconPhotoDown size={14} />} onClick={exportIt}>
            {t('table.picture')}
          </Button>
        )
      }
    >
      {bars.length === 0 ? (
        <Text c="dimmed">{t('indicator.noChart')}</Text>
      ) : (
        <div ref={drawing} role="img" aria-label={`${t('indicator.chart')}: ${names.join(', ')}`}>
          <BarChart
            h={360}
            data={[...bars]}
            dataKey="period"
            series={names.map((name, at) => ({ name, color: colors[at % colors.length] ?? 'blue.7' }))}
            withLegend={isOneIndicator}
            legendProps={{ verticalAlign: 'bottom' }}
            valueFormatter={number}
            barChartProps={{ accessibilityLayer: false }}
            tickLine="y"
          />
        </div>
      )}
    </Widget>
  );
}
