import { cite, readings } from '@passerelle/documents';
import {
  MilestoneKind,
  MilestoneStatus,
  type Partnership,
  PartnershipKind,
  PartnershipState,
  PartyApproval,
  PartyRole,
} from '@passerelle/partnership';
import { FactBasis, partialDate, text } from '@passerelle/subgraph-kit';
import { plannedActions } from './planned-actions';

const signedOn = partialDate('2017-11-15', '15 novembre dernier', FactBasis.INFERRED);

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
    id: 'la-rochelle-quebec:convention-2017',
    title: text(
      'Convention de coopération entre les CCI de Québec, de La Rochelle et de Rochefort et Saintonge',
      'Cooperation convention between the chambers of commerce of Québec, La Rochelle and Rochefort et Saintonge',
    ),
    aliases: ['convention de partenariat'],
    kind: PartnershipKind.COOPERATION_CONVENTION,
    state: PartnershipState.SIGNED,
    version: 1,
    parties: [
      signatory('org:cci-quebec', 'F-S0-001'),
      signatory('org:cci-la-rochelle', 'F-S0-002'),
      signatory('org:cci-rochefort-saintonge', 'F-S0-003'),
      {
        organization: { id: 'org:ss2i' },
        role: PartyRole.INITIATOR,
        approval: null,
        signedOn: null,
        contact: { id: 'contact:ss2i-founder' },
        sources: cite('F-S0-025', 'F-S0-027'),
      },
    ],
    objectives: [
      {
        text: text('Mettre en commun les moyens des trois chambres', 'Pool the means of the three chambers'),
        sources: cite('F-S0-006'),
      },
      {
        text: text('Donner plus de poids à l’économie de chacune', 'Give the economy of each of them more weight'),
        sources: cite('F-S0-007'),
      },
      {
        text: text(
          'Aider les entreprises à s’établir sur l’autre rive, au Québec ou en Charente-Maritime',
          'Help companies to set up on the other side, in Québec or in Charente-Maritime',
        ),
        sources: cite('F-S0-028'),
      },
    ],
    beneficiaries: {
      text: text(
        'Les petites et moyennes entreprises du Québec et de Charente-Maritime',
        'Small and medium-sized companies of Québec and Charente-Maritime',
      ),
      sources: cite('F-S0-017'),
    },
    signedOn,
    sortDate: signedOn.earliest,
    signedAtId: null,
    validFrom: null,
    validTo: null,
    // The parties had not chosen any when they signed; see the milestone.
    sectorIds: [],
    territoryIds: [
      'territory:quebec-province',
      'territory:charente-maritime',
      'territory:quebec-ville',
      'territory:la-rochelle',
      'territory:rochefort',
      'territory:saintonge',
    ],
    milestones: [
      {
        id: 'la-rochelle-quebec:milestone-sector-selection',
        kind: MilestoneKind.SECTOR_SELECTION,
        label: text('Choix des filières que la convention couvrira', 'Choice of the sectors the convention will cover'),
        due: partialDate('2018-05', 'en mai', FactBasis.INFERRED),
        status: MilestoneStatus.PENDING,
        event: { id: 'event:salon-croissance-pme' },
        sources: cite('F-S0-037'),
      },
    ],
    actions: plannedActions,
    actionsOpenEnded: true,
    reciprocity: [],
    results: [],
    history: [],
    sources: cite(
      'F-S0-001',
      'F-S0-002',
      'F-S0-003',
      'F-S0-004',
      'F-S0-005',
      'F-S0-006',
      'F-S0-007',
      'F-S0-017',
      'F-S0-027',
      'F-S0-028',
      'F-S0-029',
      'F-S0-030',
      'F-S0-031',
      'F-S0-032',
      'F-S0-033',
      'F-S0-037',
      'F-S0-039',
      'F-S0-040',
      'F-S0-041',
    ),
    readings: readings('AMB-01', 'AMB-02', 'AMB-04'),
  },
];
