import { Group, Stack, Text, Title } from '@mantine/core';
import { FactList } from '../../../facts/fact-list';
import { OrganizationLink } from '../../../facts/links';
import { SourceMark } from '../../../facts/source-mark';
import { Words } from '../../../facts/words';
import { useWords } from '../../../words/use-words';
import type { CorridorBudgetBarFragment } from '../funding.generated';
import { ShareBar } from './share-bar';

/** Budgets over several years, of which only the shares are known. */
export function CorridorBudgets({ budgets }: { budgets: readonly CorridorBudgetBarFragment[] }) {
  const { t, text, money, percent } = useWords();
  return (
    <Stack gap="xl" mt="xl">
      {budgets.map((budget) => (
        <section key={budget.id}>
          <Group gap="xs" mb="xs" align="baseline">
            <Title order={3} size="h5">
              <Words of={budget.label} />
            </Title>
            <Text size="sm">
              {money(budget.total)}
              {budget.durationYears && ` · ${t('funding.years', { count: budget.durationYears })}`}
            </Text>
            <SourceMark sources={budget.sources} owner={budget.owner} />
          </Group>
          <ShareBar
            label={text(budget.label)}
            parts={budget.lines.map(({ source, sharePercent }, at) => ({
              key: source?.id ?? String(at),
              share: sharePercent / 100,
              name: source ? text(source.name) : t('state.unknown'),
            }))}
          />
          <FactList
            of={budget.lines.map(({ source, sharePercent, amount, sources }, at) => ({
              key: source?.id ?? String(at),
              what: source ? <OrganizationLink of={source} /> : t('state.unknown'),
              beside: `${percent(sharePercent / 100)}${amount ? ` · ${money(amount)}` : ''}`,
              sources,
            }))}
          />
        </section>
      ))}
    </Stack>
  );
}
