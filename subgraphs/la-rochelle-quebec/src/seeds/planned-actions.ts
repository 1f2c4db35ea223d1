import { cite } from '@passerelle/documents';
import { JointActionKind, MilestoneStatus, type Partnership } from '@passerelle/partnership';
import { type LocalizedText, text } from '@passerelle/subgraph-kit';

function planned(
  slug: string,
  kind: JointActionKind,
  label: LocalizedText,
  statement: string,
): Partnership['actions'][number] {
  return {
    id: `la-rochelle-quebec:action-${slug}`,
    kind,
    label,
    status: MilestoneStatus.PENDING,
    sources: cite(statement),
  };
}

export const plannedActions: Partnership['actions'] = [
  planned(
    'databanks',
    JointActionKind.DATA_ACCESS,
    text('Ouvrir aux entreprises des bases de données sur l’économie', 'Open economic databases to companies'),
    'F-S0-029',
  ),
  planned(
    'matchmaking',
    JointActionKind.MATCHMAKING,
    text(
      'Présenter les unes aux autres des entreprises dont les savoir-faire se complètent',
      'Introduce companies whose know-how is complementary to each other',
    ),
    'F-S0-030',
  ),
  planned(
    'trade-shows',
    JointActionKind.TRADE_SHOW,
    text('Encourager la venue des entreprises aux salons de leur métier', 'Encourage companies to go to trade shows'),
    'F-S0-031',
  ),
  planned(
    'trainees',
    JointActionKind.TRAINEE_EXCHANGE,
    text('Accueillir sur chaque rive des stagiaires de l’autre', 'Host trainees of each side on the other'),
    'F-S0-032',
  ),
];
