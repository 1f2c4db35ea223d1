import { Grid, Text } from '@mantine/core';
import { Widget } from '../shell/widget';
import { type Fact, FactList } from './fact-list';

/** Lists under their titles, side by side where there is room. Empty ones are left out; `empty` is said where all are. */
export function FactGrid({ of, empty }: { of: readonly (readonly [title: string, facts: Fact[]])[]; empty?: string }) {
  const known = of.filter(([, facts]) => facts.length > 0);
  if (known.length === 0) return empty ? <Text c="dimmed">{empty}</Text> : null;
  return (
    <Grid gap="lg">
      {known.map(([title, facts]) => (
        <Grid.Col key={title} span={{ base: 12, md: 6 }}>
          <Widget title={title}>
            <FactList of={facts} />
          </Widget>
        </Grid.Col>
      ))}
    </Grid>
  );
}
