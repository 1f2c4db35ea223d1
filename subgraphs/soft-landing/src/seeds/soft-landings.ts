import { cite, readings } from '@passerelle/documents';
import { FactBasis, partialDate, periodBounds, text } from '@passerelle/subgraph-kit';
import { type SoftLanding, SoftLandingState } from '../soft-landing/soft-landing.entity';

const autumn2018 = partialDate('2018-23', 'à l’automne 2018');

/** What the two stays have in common. Days, needs, meetings and follow-up days are not in the documents. */
const stay2018 = {
  ownerId: 'brest-rimouski',
  homeId: 'org:technopole-brest-iroise',
  hostId: 'org:tmq',
  homeHostBasis: FactBasis.INFERRED,
  hostTerritoryId: 'territory:quebec-province',
  state: SoftLandingState.FOLLOW_UP,
  version: 1,
  period: autumn2018,
  start: null,
  end: null,
  ...periodBounds(autumn2018, null),
  partnershipId: 'brest-rimouski:tmq-2010',
  callId: 'call:ffqcd-4',
  awardId: 'award:ffqcd-soft-landing-2018',
  precededById: null,
  needs: null,
  // The day this file was written.
  changedAt: '2026-11-22T00:00:00Z',
  history: [],
  readings: readings('AMB-12'),
};

export const softLandings: readonly SoftLanding[] = [
  {
    ...stay2018,
    id: 'soft-landing:quiet-oceans-2018',
    beneficiaryId: 'org:quiet-oceans',
    earlierVisit: {
      date: partialDate('2016', 'en 2016'),
      statement: {
        text: text(
          'Le séjour prolonge une première visite de l’entreprise, faite dans le cadre de la coopération Brest–Rimouski.',
          'The stay follows up a first visit of the company, made in the frame of the Brest–Rimouski cooperation.',
        ),
        sources: cite('F-S2-017', 'F-S2-050'),
      },
    },
    sources: cite(
      'F-S2-010',
      'F-S2-011',
      'F-S2-012',
      'F-S2-013',
      'F-S2-017',
      'F-S2-026',
      'F-S2-027',
      'F-S2-028',
      'F-S2-050',
    ),
  },
  {
    ...stay2018,
    id: 'soft-landing:anaximandre-2018',
    beneficiaryId: 'org:anaximandre',
    earlierVisit: null,
    sources: cite('F-S2-006', 'F-S2-007', 'F-S2-008', 'F-S2-009'),
  },
];
