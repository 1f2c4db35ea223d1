import { cite } from '@passerelle/documents';
import { Attribution, OutcomeStatus, OutcomeType, text, Verification } from '@passerelle/subgraph-kit';
import type { Outcome } from '../outcome/outcome.entity';

/** All of it is what the companies said in the article, which was published on this day. */
const reported = {
  ownerId: 'brest-rimouski',
  amount: null,
  verification: Verification.SELF_REPORTED,
  counterpartId: null,
  reportedOn: '2019-08-13',
  sortDate: '2019-08-13',
  confidential: false,
  readings: [],
};

const byQuietOceans = {
  ...reported,
  softLandingId: 'soft-landing:quiet-oceans-2018',
  reportedById: 'contact:quiet-oceans-sales-director',
  status: OutcomeStatus.ACHIEVED,
};

const byAnaximandre = {
  ...reported,
  softLandingId: 'soft-landing:anaximandre-2018',
  reportedById: 'contact:anaximandre-director',
};

export const outcomes: readonly Outcome[] = [
  {
    ...byQuietOceans,
    id: 'outcome:quiet-oceans-2018-market-knowledge',
    sequence: 1,
    type: OutcomeType.MARKET_KNOWLEDGE,
    label: text('Le marché canadien et ses acteurs mieux connus', 'The Canadian market and its players better known'),
    attribution: Attribution.DIRECT,
    sources: cite('F-S2-020', 'F-S2-002'),
  },
  {
    ...byQuietOceans,
    id: 'outcome:quiet-oceans-2018-partners-met',
    sequence: 2,
    type: OutcomeType.CONTACTS,
    label: text('Partenaires possibles rencontrés', 'Possible partners met'),
    attribution: Attribution.DIRECT,
    sources: cite('F-S2-021', 'F-S2-002'),
  },
  {
    ...byQuietOceans,
    id: 'outcome:quiet-oceans-2018-contacts-renewed',
    sequence: 3,
    type: OutcomeType.CONTACTS,
    label: text('Contacts utiles renoués', 'Useful contacts renewed'),
    attribution: Attribution.DIRECT,
    sources: cite('F-S2-022', 'F-S2-002'),
  },
  {
    ...byQuietOceans,
    id: 'outcome:quiet-oceans-2018-contract',
    sequence: 4,
    type: OutcomeType.CONTRACT_WON,
    label: text(
      'Premier contrat, peu de temps après le séjour ; l’entreprise doute qu’elle l’aurait eu autrement',
      'First contract, shortly after the stay; the company doubts that it would have had it otherwise',
    ),
    attribution: Attribution.WOULD_NOT_HAVE_HAPPENED,
    sources: cite('F-S2-023', 'F-S2-002'),
  },
  {
    ...byQuietOceans,
    id: 'outcome:quiet-oceans-2018-tender',
    sequence: 5,
    type: OutcomeType.TENDER_WON,
    label: text(
      'Appel d’offres gagné plus tard, avec ce que le séjour avait appris',
      'Tender won later, with what the stay had taught',
    ),
    attribution: Attribution.BENEFICIARY_ATTRIBUTED,
    sources: cite('F-S2-024', 'F-S2-002'),
  },
  {
    ...byQuietOceans,
    id: 'outcome:quiet-oceans-2018-market-development',
    sequence: 6,
    type: OutcomeType.MARKET_DEVELOPMENT,
    label: text('Croissance de l’entreprise au Canada', 'Growth of the company in Canada'),
    attribution: Attribution.BENEFICIARY_ATTRIBUTED,
    sources: cite('F-S2-025', 'F-S2-002'),
  },
  {
    ...byAnaximandre,
    id: 'outcome:anaximandre-2018-no-contract',
    sequence: 1,
    type: OutcomeType.NO_CONTRACT,
    label: text('Aucun contrat à la date de l’article', 'No contract by the date of the article'),
    status: null,
    attribution: null,
    sources: cite('F-S2-031', 'F-S2-002'),
  },
  {
    ...byAnaximandre,
    id: 'outcome:anaximandre-2018-partnership-discussion',
    sequence: 2,
    type: OutcomeType.PARTNERSHIP_DISCUSSION,
    label: text(
      'Projets communs en mégadonnées, encore discutés avec des acteurs de Rimouski et de Matane',
      'Joint projects in big data, still discussed with parties in Rimouski and Matane',
    ),
    status: OutcomeStatus.IN_PROGRESS,
    attribution: Attribution.DIRECT,
    sources: cite('F-S2-032', 'F-S2-002'),
  },
];
