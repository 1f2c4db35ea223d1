import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../../words/use-words';
import type { OverviewQuery } from '../overview.generated';
import classes from './figures.module.css';

/** How much there is of everything; each figure leads to its rows. */
export function Figures({ of }: { of: OverviewQuery }) {
  const { t, number } = useWords();
  const id = useId();
  const figures = [
    ['partnerships', of.partnerships?.totalCount, '/partnerships'],
    ['stays', of.softLandings?.totalCount, '/stays'],
    ['outcomes', of.outcomes?.totalCount, '/stays'],
    ['missions', of.missions?.totalCount, '/missions'],
    ['observations', of.observations?.totalCount, '/indicators'],
    ['organizations', of.organizations?.totalCount, '/organizations'],
  ] as const;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.hidden}>
        {t('overview.figures')}
      </h2>
      <SimpleGrid cols={{ base: 2, xs: 3, lg: 6 }} spacing="md">
        {figures.map(([name, count, to]) => (
          <Paper key={name} component={Link} href={to} withBorder radius="md" p="md" className={classes.figure ?? ''}>
            <Text fz={32} fw={700} lh={1.1} className={classes.count ?? ''}>
              {count === null || count === undefined ? '–' : number(count)}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`overview.figure.${name}`)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
    </section>
  );
}
