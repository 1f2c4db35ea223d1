import type { FactChecks } from './fact-check';

const agreement = 'brest-rimouski:tmq-2010';

export const brestRimouskiFacts: FactChecks = {
  queries: {
    agreement: `{
      partnership(id: "${agreement}") {
        kind state
        signedOn { iso precision stated basis }
        parties { organization { id } role approval sources { statement } }
        results { text { fr en } sources { statement basis } }
        readings { ambiguity chosen { en } }
        sources { statement }
      }
    }`,
    parties: `{
      ofTmq: partnerships(partyId: "org:tmq") { nodes { id } }
      ofBrestIroise: partnerships(partyId: "org:technopole-brest-iroise") { nodes { id } }
    }`,
  },
  facts: [
    ['F-S2-038', 'agreement', 'partnership.kind', 'COOPERATION_AGREEMENT'],
    ['F-S2-038', 'agreement', 'partnership.sources[statement=F-S2-038].statement', 'F-S2-038'],
    ['F-S2-039', 'agreement', 'partnership.parties[organization.id=org:tmq]', signatory('org:tmq', 'F-S2-039')],
    ['F-S2-039', 'parties', 'ofTmq.nodes[0].id', agreement],
    [
      'F-S2-040',
      'agreement',
      'partnership.parties[organization.id=org:technopole-brest-iroise]',
      signatory('org:technopole-brest-iroise', 'F-S2-040'),
    ],
    ['F-S2-040', 'parties', 'ofBrestIroise.nodes[0].id', agreement],
    [
      'F-S2-041',
      'agreement',
      'partnership.signedOn',
      { iso: '2010', precision: 'YEAR', stated: null, basis: 'INFERRED' },
    ],
    ['F-S2-041', 'agreement', 'partnership.sources[statement=F-S2-041].statement', 'F-S2-041'],
    [
      'F-S2-043',
      'agreement',
      'partnership.results[0]',
      {
        text: {
          fr: 'Beaucoup de projets ont vu le jour ; le cercle des acteurs et les sujets de travail se sont élargis',
          en: 'Many projects came about; the circle of actors and the subjects of work have widened',
        },
        sources: [{ statement: 'F-S2-043', basis: 'INFERRED' }],
      },
    ],
    ['F-S2-043', 'agreement', 'partnership.readings[ambiguity=AMB-14].chosen.en', 'The agreement'],
  ],
};

function signatory(organization: string, statement: string) {
  return { organization: { id: organization }, role: 'SIGNATORY', approval: 'SIGNED', sources: [{ statement }] };
}
