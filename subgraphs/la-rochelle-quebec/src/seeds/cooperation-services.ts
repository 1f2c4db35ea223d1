import { cite, readings } from '@passerelle/documents';
import { foldText, type LocalizedText, text } from '@passerelle/subgraph-kit';
import type { CooperationEligibility } from '../cooperation-service/cooperation-eligibility';
import type { CooperationService } from '../cooperation-service/cooperation-service.entity';
import { CooperationServiceKind, CooperationServiceState } from '../cooperation-service/cooperation-service-terms';

const bothSides: CooperationEligibility[] = [
  {
    territory: { id: 'territory:quebec-province' },
    audience: text('Petites et moyennes entreprises du Québec', 'Small and medium-sized companies of Québec'),
    sources: cite('F-S0-017', 'F-S0-028'),
  },
  {
    territory: { id: 'territory:charente-maritime' },
    audience: text(
      'Petites et moyennes entreprises de Charente-Maritime',
      'Small and medium-sized companies of Charente-Maritime',
    ),
    sources: cite('F-S0-017', 'F-S0-028'),
  },
];

/** A service follows from an action the parties have planned; nothing says yet how to ask for it. */
function planned(
  slug: string,
  kind: CooperationServiceKind,
  label: LocalizedText,
  statement: string,
): CooperationService {
  return {
    id: `la-rochelle-quebec:service-${slug}`,
    kind,
    label,
    sortName: foldText(label.fr ?? ''),
    state: CooperationServiceState.PLANNED,
    version: 1,
    eligibility: bothSides,
    howToAsk: null,
    partnershipId: 'la-rochelle-quebec:convention-2017',
    history: [],
    sources: cite(statement, 'F-S0-017', 'F-S0-028'),
    // Whether the French side is Charente-Maritime.
    readings: readings('AMB-04'),
  };
}

export const cooperationServices: readonly CooperationService[] = [
  planned(
    'databanks',
    CooperationServiceKind.DATABANK_ACCESS,
    text('Consultation de bases de données économiques', 'Use of economic databases'),
    'F-S0-029',
  ),
  planned(
    'matchmaking',
    CooperationServiceKind.MATCHMAKING,
    text('Recherche d’un partenaire complémentaire', 'Search for a complementary partner'),
    'F-S0-030',
  ),
  planned(
    'trainees',
    CooperationServiceKind.TRAINEE_EXCHANGE,
    text('Accueil et envoi de stagiaires', 'Hosting and sending trainees'),
    'F-S0-032',
  ),
];
