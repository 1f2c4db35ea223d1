import { cite, readings } from '@passerelle/documents';
import { type Partnership, PartnershipKind, PartnershipState, PartyApproval, PartyRole } from '@passerelle/partnership';
import { FactBasis, partialDate, text } from '@passerelle/subgraph-kit';

const signedOn = partialDate('2018-10', 'à la fin octobre', FactBasis.INFERRED);

function signatory(organizationId: string, statement: string): Partnership['parties'][number] {
  return {
    organization: { id: organizationId },
    role: PartyRole.SIGNATORY,
    approval: PartyApproval.SIGNED,
    signedOn,
    contact: null,
    sources: cite(statement),
  };
}

export const corridorAgreement: Partnership = {
  id: 'laval-lille:corridor-2018',
  title: text(
    'Entente tripartite entre le CQIC, TechnoMontréal et le PICOM',
    'Tripartite agreement between the CQIC, TechnoMontréal and the PICOM',
  ),
  aliases: ['entente de collaboration tripartite'],
  kind: PartnershipKind.COLLABORATION_AGREEMENT,
  state: PartnershipState.SIGNED,
  version: 1,
  parties: [
    signatory('org:cqic', 'F-S4-013'),
    signatory('org:technomontreal', 'F-S4-011'),
    signatory('org:picom', 'F-S4-012'),
  ],
  objectives: [
    {
      text: text(
        'Ouvrir entre Laval et l’Europe un corridor pour les affaires et l’innovation',
        'Open a corridor for business and innovation between Laval and Europe',
      ),
      sources: cite('F-S4-004'),
    },
    {
      text: text(
        'Chercher ensemble comment le commerce peut réussir son passage au numérique',
        'Find out together how the trade can succeed in going digital',
      ),
      sources: cite('F-S4-016'),
    },
  ],
  beneficiaries: null,
  signedOn,
  sortDate: signedOn.earliest,
  signedAtId: 'territory:lille',
  validFrom: null,
  validTo: null,
  sectorIds: ['sector:commerce-gros-detail', 'sector:tic'],
  territoryIds: ['territory:laval', 'territory:europe'],
  milestones: [],
  actions: [],
  actionsOpenEnded: false,
  reciprocity: [],
  results: [],
  history: [],
  sources: cite(
    'F-S4-001',
    'F-S4-002',
    'F-S4-003',
    'F-S4-004',
    'F-S4-011',
    'F-S4-012',
    'F-S4-013',
    'F-S4-016',
    'F-S4-024',
    'F-S4-035',
  ),
  readings: readings('AMB-17', 'AMB-18'),
};
