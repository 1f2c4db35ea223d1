import type { FactChecks } from './fact-check';

type Check = FactChecks['facts'][number];

const agreement = 'laval-lille:corridor-2018';

export const lavalLilleFacts: FactChecks = {
  queries: {
    agreement: `{
      partnership(id: "${agreement}") {
        kind state aliases
        signedOn { iso precision stated basis }
        signedAt { id }
        parties { organization { id } role approval sources { statement basis } }
        objectives { text { fr en } sources { statement } }
        corridor { label { fr } from { id } to { id } sectors { id } budget { id } sources { statement } }
        readings { ambiguity confidence chosen { en } }
        sources { statement }
      }
      signedAtLille: partnerships(territoryId: "territory:lille", kinds: [COLLABORATION_AGREEMENT]) { nodes { id } }
    }`,
    relations: `{
      partnerships(kinds: [INFORMAL]) {
        nodes { id state signedOn { iso } parties { organization { id } } sources { statement } }
      }
    }`,
    budget: `{
      multiYearBudgets(organizationId: "org:cqic") {
        nodes {
          total { minor currency stated } rounding { minor currency } durationYears startsOn { iso }
          lines {
            source { id } sharePercent shareBasis amount { minor currency stated } amountBasis sources { statement }
          }
          readings { ambiguity } sources { statement }
        }
      }
    }`,
  },
  facts: [
    ['F-S4-001', 'agreement', 'partnership.kind', 'COLLABORATION_AGREEMENT'],
    ['F-S4-001', 'agreement', 'partnership.aliases[0]', 'entente de collaboration tripartite'],
    ['F-S4-001', 'agreement', 'partnership.parties.#', 3],
    ['F-S4-002', 'agreement', 'partnership.signedAt.id', 'territory:lille'],
    ['F-S4-002', 'agreement', 'signedAtLille.nodes[0].id', agreement],
    [
      'F-S4-003',
      'agreement',
      'partnership.signedOn',
      { iso: '2018-10', precision: 'MONTH', stated: 'à la fin octobre', basis: 'INFERRED' },
    ],
    ['F-S4-003', 'agreement', 'partnership.readings[ambiguity=AMB-17].confidence', 0.9],
    objective(
      'F-S4-004',
      'Ouvrir entre Laval et l’Europe un corridor pour les affaires et l’innovation',
      'Open a corridor for business and innovation between Laval and Europe',
    ),
    ['F-S4-004', 'agreement', 'partnership.corridor.from.id', 'territory:laval'],
    ['F-S4-004', 'agreement', 'partnership.corridor.to.id', 'territory:europe'],
    relation('F-S4-010', 'laval-lille:laval-technomontreal', ['org:ville-laval', 'org:technomontreal']),
    party('F-S4-011', 'org:technomontreal', 'STATED'),
    party('F-S4-012', 'org:picom', 'STATED'),
    party('F-S4-013', 'org:cqic', 'INFERRED'),
    ['F-S4-013', 'agreement', 'partnership.readings[ambiguity=AMB-18].chosen.en', 'The CQIC'],
    objective(
      'F-S4-016',
      'Chercher ensemble comment le commerce peut réussir son passage au numérique',
      'Find out together how the trade can succeed in going digital',
    ),
    relation('F-S4-023', 'laval-lille:technomontreal-picom', ['org:technomontreal', 'org:picom']),
    [
      'F-S4-030',
      'budget',
      'multiYearBudgets.nodes[0].total',
      { minor: 210_000_000, currency: 'CAD', stated: '2,1 M$' },
    ],
    ['F-S4-030', 'budget', 'multiYearBudgets.nodes[0].rounding', { minor: 10_000_000, currency: 'CAD' }],
    ['F-S4-031', 'budget', 'multiYearBudgets.nodes[0].durationYears', 3],
    ['F-S4-031', 'budget', 'multiYearBudgets.nodes[0].startsOn', null],
    [
      'F-S4-032',
      'budget',
      'multiYearBudgets.nodes[0].lines[source.id=org:gouvernement-quebec]',
      {
        source: { id: 'org:gouvernement-quebec' },
        sharePercent: 50,
        shareBasis: 'STATED',
        amount: { minor: 105_000_000, currency: 'CAD', stated: null },
        amountBasis: 'DERIVED',
        sources: [{ statement: 'F-S4-032' }, { statement: 'F-S4-030' }],
      },
    ],
    ['F-S4-032', 'budget', 'multiYearBudgets.nodes[0].lines[1].source', null],
  ],
};

function objective(statement: string, fr: string, en: string): Check {
  const value = { text: { fr, en }, sources: [{ statement }] };
  return [statement, 'agreement', `partnership.objectives[sources.0.statement=${statement}]`, value];
}

function party(statement: string, organization: string, basis: string): Check {
  const value = {
    organization: { id: organization },
    role: 'SIGNATORY',
    approval: 'SIGNED',
    sources: [{ statement, basis }],
  };
  return [statement, 'agreement', `partnership.parties[organization.id=${organization}]`, value];
}

/** Two organisations work together, and nothing says since when. */
function relation(statement: string, id: string, organizations: readonly string[]): Check {
  const parties = organizations.map((organization) => ({ organization: { id: organization } }));
  return [statement, 'relations', `partnerships.nodes[id=${id}].parties`, parties];
}
