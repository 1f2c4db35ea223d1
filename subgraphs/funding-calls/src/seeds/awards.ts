import { cite, readings } from '@passerelle/documents';
import { FactBasis, partialDate, periodBounds, text } from '@passerelle/subgraph-kit';
import { type Award, AwardState } from '../award/award.entity';
import { type AwardParty, AwardRole } from '../award/award-party.entity';

const softLanding2018 = 'award:ffqcd-soft-landing-2018';
const brestRimouski = 'award:ffqcd-brest-rimouski-2019-2020';
const from = partialDate('2019', 'en 2019 et 2020');
const to = partialDate('2020', 'en 2019 et 2020');

/** What both have in common: a grant was given, and no amount or day is printed. */
const granted = {
  ownerId: 'ffqcd',
  programId: 'program:ffqcd',
  partnershipId: 'brest-rimouski:tmq-2010',
  requested: null,
  awarded: null,
  awardedOn: null,
  state: AwardState.AWARDED,
  version: 1,
  amendsId: null,
  history: [],
};

export const awards: readonly Award[] = [
  {
    ...granted,
    id: softLanding2018,
    title: text('Séjours de soft-landing de 2018', 'Soft-landing stays of 2018'),
    callId: 'call:ffqcd-4',
    applicationId: null,
    // The article tells of the call and of two companies that profit from it; a grant lies between the two.
    basis: FactBasis.DERIVED,
    periodStart: null,
    periodEnd: null,
    ...periodBounds(null, null),
    notes: [
      {
        text: text(
          'Les attributaires de la subvention ne sont pas nommés ; sans doute Brest métropole et le Technopole maritime du Québec, qui s’adressent régulièrement au fonds.',
          'Who was granted the money is not named; presumably Brest métropole and Technopole maritime du Québec, which apply to the fund regularly.',
        ),
        sources: cite('F-S2-044'),
      },
    ],
    sources: cite('F-S2-005', 'F-S2-007', 'F-S2-011'),
    readings: readings('AMB-11', 'AMB-13'),
  },
  {
    ...granted,
    id: brestRimouski,
    title: text('Coopération Brest–Rimouski, 2019 et 2020', 'Brest–Rimouski cooperation, 2019 and 2020'),
    callId: null,
    applicationId: 'application:brest-rimouski-2019-2020',
    basis: FactBasis.STATED,
    periodStart: from,
    periodEnd: to,
    ...periodBounds(from, to),
    notes: [],
    sources: cite('F-S2-044', 'F-S2-045', 'F-S2-046'),
    readings: readings('AMB-13'),
  },
];

function party(awardId: string, role: AwardRole, organizationId: string, sequence: number): AwardParty {
  return { id: `${awardId}/${role}/${organizationId}`, awardId, role, organizationId, sequence };
}

export const awardParties: readonly AwardParty[] = [
  party(softLanding2018, AwardRole.BENEFICIARY, 'org:anaximandre', 1),
  party(softLanding2018, AwardRole.BENEFICIARY, 'org:quiet-oceans', 2),
  party(brestRimouski, AwardRole.RECIPIENT, 'org:brest-metropole', 1),
  party(brestRimouski, AwardRole.RECIPIENT, 'org:tmq', 2),
];
