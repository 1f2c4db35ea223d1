import type { FactChecks } from './fact-check';

export const fundingCallsFacts: FactChecks = {
  queries: {
    call: `{
      fundingCall(id: "call:ffqcd-4") {
        id ordinalAsStated title { fr en } state version
        program { id acronym name { fr en } spellings }
        awards { nodes { id basis beneficiaries { id } recipients { id } notes { text { en } sources { statement } } } }
        sources { statement document { id } line charStart charEnd basis }
        readings { ambiguity chosen { en } alternative { en } }
      }
    }`,
    program: `{
      fundingProgram(id: "program:ffqcd") {
        recurringApplicants { id }
        sources { statement }
        calls { nodes { id } }
        awards { nodes { id } }
        readings { ambiguity }
      }
    }`,
    award: `{
      award(id: "award:ffqcd-brest-rimouski-2019-2020") {
        id basis state awarded { minor } recipients { id } partnership { id }
        program { id }
        periodStart { iso stated } periodEnd { iso }
        application { id state halves { side lead { id } requested { minor } } partnership { id } }
        sources { statement }
      }
    }`,
  },
  facts: [
    ['F-S2-004', 'call', 'fundingCall.ordinalAsStated', '4ème'],
    [
      'F-S2-004',
      'call',
      'fundingCall.readings[ambiguity=AMB-11].chosen.en',
      'The 4th, as printed, never used as a key',
    ],
    ['F-S2-005', 'call', 'fundingCall.program.id', 'program:ffqcd'],
    ['F-S2-005', 'call', 'fundingCall.program.acronym', 'FFQCD'],
    ['F-S2-007', 'call', 'fundingCall.awards.nodes[0].beneficiaries[0].id', 'org:anaximandre'],
    ['F-S2-011', 'call', 'fundingCall.awards.nodes[0].beneficiaries[1].id', 'org:quiet-oceans'],
    ['F-S2-044', 'program', 'fundingProgram.recurringApplicants[0].id', 'org:brest-metropole'],
    ['F-S2-044', 'program', 'fundingProgram.recurringApplicants[1].id', 'org:tmq'],
    ['F-S2-044', 'program', 'fundingProgram.readings[0].ambiguity', 'AMB-13'],
    ['F-S2-044', 'award', 'award.application.halves[side=FR].lead.id', 'org:brest-metropole'],
    ['F-S2-044', 'award', 'award.application.halves[side=QC].lead.id', 'org:tmq'],
    ['F-S2-045', 'award', 'award.program.id', 'program:ffqcd'],
    ['F-S2-045', 'award', 'award.state', 'AWARDED'],
    ['F-S2-046', 'award', 'award.periodStart.iso', '2019'],
    ['F-S2-046', 'award', 'award.periodEnd.iso', '2020'],
  ],
};
