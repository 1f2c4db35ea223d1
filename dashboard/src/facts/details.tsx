import { Box, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A name and what is known under it; left out where nothing is. */
export type Detail = readonly [name: string, value: ReactNode];

/** What is known of a row, by name. What is not known is left out. */
export function Details({ of }: { of: readonly Detail[] }) {
  const known = of.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="md" m={0}>
      {known.map(([name, value]) => (
        <Box key={name}>
          <Text component="dt" size="xs" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} size="sm" lh="24px">
            {value}
          </Text>
        </Box>
      ))}
    </SimpleGrid>
  );
}
