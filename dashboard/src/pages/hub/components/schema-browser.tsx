import { Box, Grid, NavLink, ScrollArea, Text, TextInput, Title } from '@mantine/core';
import type { GraphQLSchema } from 'graphql';
import { Suspense, use } from 'react';
import { readKey } from '../../../graph/credential';
import { hubUrl } from '../../../graph/hub';
import { Reading } from '../../../shell/reading';
import { useFilter } from '../../../shell/use-filter';
import { DataTable } from '../../../table/data-table';
import { useWords } from '../../../words/use-words';
import { type FieldRow, fieldsOf, readSchema } from './read-schema';

// Read once a visit: a schema changes when the hub does.
let schema: Promise<GraphQLSchema | null> | undefined;

/** The types of the graph and what each of their fields means. */
export function SchemaBrowser() {
  schema ??= readSchema(hubUrl, readKey());
  return (
    <Suspense fallback={<Reading />}>
      <Types schema={schema} />
    </Suspense>
  );
}

function Types({ schema: asked }: { schema: Promise<GraphQLSchema | null> }) {
  const { t } = useWords();
  const read = use(asked);
  const [filter, setFilter] = useFilter('types');
  const [chosen, choose] = useFilter('type');
  if (read === null) return <Text c="dimmed">{t('hub.closed')}</Text>;

  const names = Object.keys(read.getTypeMap()).filter((name) => !name.startsWith('__'));
  const shown = names.filter((name) => name.toLowerCase().includes((filter ?? '').toLowerCase())).sort();
  const type = read.getType(chosen ?? 'Query');
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 3 }}>
        <TextInput
          label={t('hub.filter')}
          value={filter ?? ''}
          onChange={({ currentTarget }) => setFilter(currentTarget.value)}
          mb="xs"
        />
        <ScrollArea.Autosize
          mah={420}
          type="auto"
          viewportProps={{ tabIndex: 0, 'aria-label': t('hub.types'), role: 'region' }}
        >
          {shown.map((name) => (
            <NavLink
              key={name}
              component="button"
              type="button"
              label={name}
              active={type?.name === name}
              aria-pressed={type?.name === name}
              variant="subtle"
              c={type?.name === name ? undefined : 'inherit'}
              py={4}
              onClick={() => choose(name)}
            />
          ))}
        </ScrollArea.Autosize>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 9 }}>
        {type && (
          <Box>
            <Title order={3} size="h5">
              {type.name}
            </Title>
            {type.description && (
              <Text size="sm" mb="sm" lang="en">
                {type.description}
              </Text>
            )}
            <DataTable<FieldRow>
              caption={t('hub.fields', { type: type.name })}
              columns={[
                { title: t('hub.field'), cell: ({ name }) => <code>{name}</code>, text: ({ name }) => name },
                { title: t('hub.type'), cell: ({ of }) => <code>{of}</code>, text: ({ of }) => of },
                {
                  title: t('hub.meaning'),
                  cell: ({ meaning }) => <span lang="en">{meaning}</span>,
                  text: ({ meaning }) => meaning,
                },
              ]}
              rows={fieldsOf(type)}
              rowKey={({ name }) => name}
            />
          </Box>
        )}
      </Grid.Col>
    </Grid>
  );
}
