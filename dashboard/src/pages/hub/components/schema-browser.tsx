import { Box, Select, Stack, Text, Title } from '@mantine/core';
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
  const [chosen, choose] = useFilter('type');
  if (read === null) return <Text c="dimmed">{t('hub.closed')}</Text>;

  const names = Object.keys(read.getTypeMap()).filter((name) => !name.startsWith('__'));
  const type = read.getType(chosen ?? 'Query');
  return (
    <Stack>
      <Select
        label={t('hub.types')}
        data={names.sort()}
        value={type?.name ?? null}
        onChange={choose}
        searchable
        maw={420}
        nothingFoundMessage={t('table.empty')}
      />
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
    </Stack>
  );
}
