import { Group, Stack, Text, Title } from '@mantine/core';
import { OrganizationLink } from '../../../facts/links';
import { SourceMark } from '../../../facts/source-mark';
import { useColumnsOf } from '../../../facts/table-columns';
import { type Column, DataTable } from '../../../table/data-table';
import { useWords } from '../../../words/use-words';
import type { BudgetBarFragment } from '../funding.generated';
import { ShareBar } from './share-bar';

type Line = BudgetBarFragment['lines'][number];

/** Each budget as one bar of its lines, and the lines under it with how certain each of them is. */
export function BudgetBars({ budgets }: { budgets: readonly BudgetBarFragment[] }) {
  const { t, text, label, money } = useWords();
  const columns = useColumns();
  return (
    <Stack gap="xl">
      {budgets.map((budget) => (
        <section key={budget.id}>
          <Group gap="xs" mb="xs" align="baseline">
            <Title order={3} size="h5">
              <OrganizationLink of={budget.organization} /> · {budget.period?.label}
            </Title>
            <Text size="sm">
              {label('BudgetKind', budget.kind)} · {money(budget.total)}
              {budget.balanced !== null && ` · ${t(budget.balanced ? 'funding.balanced' : 'funding.notBalanced')}`}
            </Text>
            <SourceMark sources={budget.sources} owner={budget.owner} readings={[]} />
          </Group>
          <ShareBar
            label={t('funding.budgets')}
            parts={budget.lines.map(({ id, share, label: words, status }) => ({
              key: id,
              share: (share ?? 0) / 100,
              name: `${text(words)} (${label('BudgetLineStatus', status)})`,
            }))}
          />
          <DataTable
            caption={`${t('funding.budgets')} ${budget.period?.label ?? ''}`}
            columns={columns}
            rows={budget.lines}
            rowKey={({ id }) => id}
          />
        </section>
      ))}
    </Stack>
  );
}

function useColumns(): Column<Line>[] {
  const { t, money, percent } = useWords();
  const column = useColumnsOf<Line>();
  return [
    column.words(t('funding.line'), ({ label }) => label),
    column.link(t('funding.source'), 'organizations', ({ source }) => source && [source.id, source.name]),
    column.state(t('funding.status'), 'BudgetLineStatus', ({ status }) => status),
    column.plain(t('funding.amount'), ({ amount }) => (amount ? money(amount) : '')),
    column.plain(t('funding.share'), ({ share }) => (share === null ? '' : percent(share / 100))),
    column.sources((row) => row),
  ];
}
