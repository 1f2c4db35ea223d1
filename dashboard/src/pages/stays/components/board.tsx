import { Box, Card, Group, Stack, Text, Title } from '@mantine/core';
import { OrganizationLink, RowLink } from '../../../facts/links';
import { When } from '../../../facts/when';
import { Words } from '../../../facts/words';
import { labelsFr } from '../../../words/labels.fr';
import { useWords } from '../../../words/use-words';
import type { SoftLandingState, StayCardFragment } from '../stays.generated';
import classes from './board.module.css';

// In the order of a stay's life; what ended it stands last.
const states = Object.keys(labelsFr.SoftLandingState) as SoftLandingState[];
const ends: readonly SoftLandingState[] = ['REJECTED', 'CANCELLED', 'POSTPONED'];

/** The stays under the state they are in. The states in which something ended are shown where a stay is in them. */
export function Board({ stays }: { stays: readonly StayCardFragment[] }) {
  const { t, label } = useWords();
  const columns = states
    .map((state) => ({ state, cards: stays.filter((stay) => stay.state === state) }))
    .filter(({ state, cards }) => cards.length > 0 || !ends.includes(state));
  return (
    <Box className={classes.board ?? ''} tabIndex={0} role="region" aria-label={t('stay.board')}>
      {columns.map(({ state, cards }) => (
        <section key={state} className={cards.length > 0 ? classes.column : classes.empty}>
          <Group justify="space-between" wrap="nowrap" mb="xs">
            <Title order={3} size="sm">
              {label('SoftLandingState', state)}
            </Title>
            <Text size="sm" c="dimmed">
              {cards.length}
            </Text>
          </Group>
          <Stack gap="xs">
            {cards.map(({ id, beneficiary, home, host, period, outcomes }) => (
              <Card key={id} withBorder padding="sm">
                <Text fw={600} component="div">
                  <RowLink page="stays" id={id}>
                    {beneficiary ? <Words of={beneficiary.name} /> : t('state.noAnswer')}
                  </RowLink>
                </Text>
                <Text size="sm" component="div">
                  <OrganizationLink of={home} /> → <OrganizationLink of={host} />
                </Text>
                <Text size="sm" c="dimmed" component="div">
                  <When of={period} /> · {t('stay.outcomes', { count: outcomes.length })}
                </Text>
              </Card>
            ))}
          </Stack>
        </section>
      ))}
    </Box>
  );
}
