import { cite, readings } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import type { FundingProgram } from '../funding-program/funding-program.entity';
import { type ProgramParty, ProgramRole } from '../funding-program/program-party.entity';

const ffqcd = 'program:ffqcd';
const name = text(
  'Fonds franco-québécois pour la coopération décentralisée',
  'Franco-Québec fund for decentralised cooperation',
);

export const fundingPrograms: readonly FundingProgram[] = [
  {
    id: ffqcd,
    ownerId: 'ffqcd',
    name,
    sortName: foldText(name.fr ?? ffqcd),
    acronym: 'FFQCD',
    // As printed, mistakes included: people search for what they have read.
    spellings: [
      'Fond Franco-québécois de la Coopération décentralisée',
      'Fonds franco-québécois pour la coopération décentralisée',
    ],
    sources: cite('F-S2-005', 'F-S2-044', 'F-S2-045'),
    readings: readings('AMB-13'),
  },
];

/** F-S2-044. The article names no authority. */
export const programParties: readonly ProgramParty[] = ['org:brest-metropole', 'org:tmq'].map(
  (organizationId, index) => ({
    id: `${ffqcd}/${ProgramRole.RECURRING_APPLICANT}/${organizationId}`,
    programId: ffqcd,
    organizationId,
    role: ProgramRole.RECURRING_APPLICANT,
    sequence: index + 1,
  }),
);
