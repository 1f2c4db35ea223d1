import { cite, readings } from '@passerelle/documents';
import { FactBasis, partialDate, periodBounds, text } from '@passerelle/subgraph-kit';
import { type Application, ApplicationState } from '../application/application.entity';
import type { ApplicationHalf } from '../application/application-half.entity';
import { Side } from '../side';

const applicationId = 'application:brest-rimouski-2019-2020';
const from = partialDate('2019', 'en 2019 et 2020');
const to = partialDate('2020', 'en 2019 et 2020');

/** The article tells of the grant and of who applies to the fund: an application there must have been. */
export const applications: readonly Application[] = [
  {
    id: applicationId,
    ownerId: 'ffqcd',
    programId: 'program:ffqcd',
    callId: null,
    partnershipId: 'brest-rimouski:tmq-2010',
    title: text('Coopération Brest–Rimouski, 2019 et 2020', 'Brest–Rimouski cooperation, 2019 and 2020'),
    state: ApplicationState.SELECTED,
    basis: FactBasis.DERIVED,
    version: 1,
    periodStart: from,
    periodEnd: to,
    ...periodBounds(from, to),
    history: [],
    sources: cite('F-S2-044', 'F-S2-045', 'F-S2-046'),
    readings: readings('AMB-13'),
  },
];

function half(side: Side, leadId: string): ApplicationHalf {
  return {
    id: `${applicationId}/${side}`,
    applicationId,
    side,
    leadId,
    partners: [],
    requested: null,
    ownFunding: null,
    submittedAt: null,
    matchingOk: null,
  };
}

export const applicationHalves: readonly ApplicationHalf[] = [
  half(Side.FR, 'org:brest-metropole'),
  half(Side.QC, 'org:tmq'),
];
