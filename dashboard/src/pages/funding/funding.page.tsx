import { Stack, Text } from '@mantine/core';
import { OrganizationLinks } from '../../facts/links';
import { useColumnsOf } from '../../facts/table-columns';
import { usePage } from '../../graph/use-page';
import { Page } from '../../shell/page';
import { Widget } from '../../shell/widget';
import { type Column, DataTable } from '../../table/data-table';
import { useWords } from '../../words/use-words';
import { BudgetBars } from './components/budget-bars';
import { CallList } from './components/call-list';
import { CallTimeline } from './components/call-timeline';
import { CorridorBudgets } from './components/corridor-budgets';
import { type ApplicationRowFragment, type AwardRowFragment, FundingDocument } from './funding.generated';

export function Component() {
  const { t } = useWords();
  const page = usePage(FundingDocument, {});
  const awardColumns = useAwardColumns();
  const applicationColumns = useApplicationColumns();
  return (
    <Page title={t('pages.funding')} lead={t('funding.lead')} page={page}>
      {(data) => (
        <Stack gap="lg">
          <Widget title={t('funding.calls')}>
            <CallList calls={data.fundingCalls?.nodes ?? []} />
          </Widget>
          <Widget title={t('funding.timeline')}>
            <CallTimeline calls={data.fundingCalls?.nodes ?? []} />
          </Widget>
          <Widget title={t('funding.budgets')} lead={t('funding.rate')}>
            <BudgetBars budgets={data.budgets?.nodes ?? []} />
            <CorridorBudgets budgets={data.multiYearBudgets?.nodes ?? []} />
          </Widget>
          <Widget title={t('funding.awards')}>
            <DataTable
              caption={t('funding.awards')}
              columns={awardColumns}
              rows={data.awards?.nodes ?? []}
              rowKey={({ id }) => id}
            />
          </Widget>
          <Widget title={t('funding.applications')}>
            <DataTable
              caption={t('funding.applications')}
              columns={applicationColumns}
              rows={data.applications?.nodes ?? []}
              rowKey={({ id }) => id}
            />
          </Widget>
        </Stack>
      )}
    </Page>
  );
}

function useAwardColumns(): Column<AwardRowFragment>[] {
  const { t, text, money } = useWords();
  const column = useColumnsOf<AwardRowFragment>();
  return [
    column.words(t('funding.award'), ({ title }) => title),
    column.state(t('funding.state'), 'AwardState', ({ state }) => state),
    column.plain(t('funding.program'), ({ program }) => program?.acronym ?? (program ? text(program.name) : '')),
    {
      title: t('funding.beneficiaries'),
      cell: ({ beneficiaries, recipients }) => (
        <OrganizationLinks of={beneficiaries.length > 0 ? beneficiaries : recipients} />
      ),
      text: ({ beneficiaries, recipients }) =>
        (beneficiaries.length > 0 ? beneficiaries : recipients)
          .flatMap((one) => (one ? text(one.name) : []))
          .join(', '),
    },
    column.date(t('funding.period'), ({ periodStart }) => periodStart),
    {
      title: t('funding.awarded'),
      cell: ({ awarded }) => (
        <Text span inherit c={awarded ? undefined : 'dimmed'}>
          {awarded ? money(awarded) : t('state.unknown')}
        </Text>
      ),
      text: ({ awarded }) => (awarded ? money(awarded) : ''),
    },
    column.sources((row) => row),
  ];
}

function useApplicationColumns(): Column<ApplicationRowFragment>[] {
  const { t, text, label } = useWords();
  const column = useColumnsOf<ApplicationRowFragment>();
  return [
    column.words(t('funding.application'), ({ title }) => title),
    column.state(t('funding.state'), 'ApplicationState', ({ state }) => state),
    column.plain(t('funding.program'), ({ program }) => program?.acronym ?? (program ? text(program.name) : '')),
    {
      title: t('funding.askedBy'),
      cell: ({ halves }) => <OrganizationLinks of={halves.map(({ lead }) => lead)} />,
      text: ({ halves }) =>
        halves.map(({ side, lead }) => `${label('Side', side)}: ${lead ? text(lead.name) : ''}`).join(', '),
    },
    column.date(t('funding.period'), ({ periodStart }) => periodStart),
    column.sources((row) => row),
  ];
}
