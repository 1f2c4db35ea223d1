import { cite, readings } from '@passerelle/documents';
import { type Partnership, PartnershipKind, PartnershipState, PartyApproval, PartyRole } from '@passerelle/partnership';
import { FactBasis, partialDate, text } from '@passerelle/subgraph-kit';

// No source dates the act; the mission it follows is of April 2010.
const signedOn = partialDate('2010', null, FactBasis.INFERRED);

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

export const partnerships: readonly Partnership[] = [
  {
    id: 'brest-rimouski:tmq-2010',
    title: text(
      'Accord de coopération entre le Technopole maritime du Québec et le Technopôle Brest-Iroise',
      'Cooperation agreement between Technopole maritime du Québec and Technopôle Brest-Iroise',
    ),
    aliases: ['Accord Technopôle Maritime de Québec – Technopôle Brest-Iroise', 'Axe Brest-Rimouski'],
    kind: PartnershipKind.COOPERATION_AGREEMENT,
    state: PartnershipState.IN_FORCE,
    version: 1,
    parties: [signatory('org:tmq', 'F-S2-039'), signatory('org:technopole-brest-iroise', 'F-S2-040')],
    objectives: [],
    beneficiaries: null,
    signedOn,
    sortDate: signedOn.earliest,
    signedAtId: null,
    validFrom: null,
    validTo: null,
    sectorIds: ['sector:maritime'],
    territoryIds: ['territory:rimouski', 'territory:brest'],
    milestones: [],
    actions: [],
    actionsOpenEnded: false,
    reciprocity: [],
    results: [
      {
        text: text(
          'Beaucoup de projets ont vu le jour ; le cercle des acteurs et les sujets de travail se sont élargis',
          'Many projects came about; the circle of actors and the subjects of work have widened',
        ),
        sources: cite('F-S2-043'),
      },
    ],
    history: [],
    sources: cite('F-S2-037', 'F-S2-038', 'F-S2-039', 'F-S2-040', 'F-S2-041', 'F-S2-042', 'F-S2-043'),
    readings: readings('AMB-13', 'AMB-14', 'AMB-15'),
  },
];
