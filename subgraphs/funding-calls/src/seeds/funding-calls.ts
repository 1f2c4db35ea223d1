import { cite, readings } from '@passerelle/documents';
import { text, unknownDay } from '@passerelle/subgraph-kit';
import { CallState, type FundingCall } from '../funding-call/funding-call.entity';

/** The article tells nothing of its sides, money, dates and rules. */
export const fundingCalls: readonly FundingCall[] = [
  {
    id: 'call:ffqcd-4',
    ownerId: 'ffqcd',
    programId: 'program:ffqcd',
    ordinalAsStated: '4ème',
    title: text(
      'Appel à projets du FFQCD dont sont issus les séjours de 2018',
      'FFQCD call for projects behind the stays of 2018',
    ),
    // Its projects are under way: it no longer takes any. How far the procedure went since is not said.
    state: CallState.CLOSED,
    version: 1,
    periodStart: null,
    periodEnd: null,
    sortDate: unknownDay,
    themes: [],
    eligibility: null,
    resultsExpected: null,
    documents: [],
    history: [],
    sources: cite('F-S2-004', 'F-S2-005', 'F-S2-007', 'F-S2-011'),
    readings: readings('AMB-11', 'AMB-12'),
  },
];
