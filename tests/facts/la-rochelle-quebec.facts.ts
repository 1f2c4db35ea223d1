import type { FactChecks } from './fact-check';

type Check = FactChecks['facts'][number];

const convention = 'la-rochelle-quebec:convention-2017';

export const laRochelleQuebecFacts: FactChecks = {
  queries: {
    convention: `{
      partnership(id: "${convention}") {
        kind state aliases
        signedOn { iso precision stated basis }
        parties { organization { id } role approval contact { id } sources { statement } }
        objectives { text { fr en } sources { statement } }
        beneficiaries { text { fr en } sources { statement } }
        actions { id kind status sources { statement } }
        actionsOpenEnded
        milestones { kind status due { iso precision stated basis } event { id } sources { statement } }
        sectors { id }
        readings { ambiguity confidence }
        sources { statement }
      }
    }`,
    establishments: `{
      all: establishments(originId: "territory:la-rochelle", fromYear: 2016, toYear: 2016) {
        totalCount
        nodes {
          company { id } year origin { id } destination { id } destinationBasis disputed
          readings { ambiguity } sources { statement }
        }
      }
    }`,
    services: `{
      cooperationServices(partnershipId: "${convention}") { nodes { kind state sources { statement } } }
    }`,
  },
  facts: [
    party('F-S0-001', 'org:cci-quebec'),
    party('F-S0-002', 'org:cci-la-rochelle'),
    party('F-S0-003', 'org:cci-rochefort-saintonge'),
    ['F-S0-004', 'convention', 'partnership.kind', 'COOPERATION_CONVENTION'],
    ['F-S0-004', 'convention', 'partnership.sources[statement=F-S0-004].statement', 'F-S0-004'],
    [
      'F-S0-005',
      'convention',
      'partnership.signedOn',
      { iso: '2017-11-15', precision: 'DAY', stated: '15 novembre dernier', basis: 'INFERRED' },
    ],
    ['F-S0-005', 'convention', 'partnership.readings[ambiguity=AMB-01].confidence', 0.95],
    objective('F-S0-006', 'Mettre en commun les moyens des trois chambres', 'Pool the means of the three chambers'),
    objective(
      'F-S0-007',
      'Donner plus de poids à l’économie de chacune',
      'Give the economy of each of them more weight',
    ),
    [
      'F-S0-017',
      'convention',
      'partnership.beneficiaries',
      {
        text: {
          fr: 'Les petites et moyennes entreprises du Québec et de Charente-Maritime',
          en: 'Small and medium-sized companies of Québec and Charente-Maritime',
        },
        sources: [{ statement: 'F-S0-017' }],
      },
    ],
    ['F-S0-018', 'establishments', 'all.totalCount', 3],
    ['F-S0-018', 'establishments', 'all.nodes[2].sources[statement=F-S0-018].statement', 'F-S0-018'],
    setUp('F-S0-019', 'org:ss2i'),
    setUp('F-S0-020', 'org:lezard-creatif'),
    setUp('F-S0-021', 'org:valbiotis'),
    [
      'F-S0-027',
      'convention',
      'partnership.parties[role=INITIATOR]',
      {
        organization: { id: 'org:ss2i' },
        role: 'INITIATOR',
        approval: null,
        contact: { id: 'contact:ss2i-founder' },
        sources: [{ statement: 'F-S0-025' }, { statement: 'F-S0-027' }],
      },
    ],
    ['F-S0-027', 'convention', 'partnership.aliases[0]', 'convention de partenariat'],
    objective(
      'F-S0-028',
      'Aider les entreprises à s’établir sur l’autre rive, au Québec ou en Charente-Maritime',
      'Help companies to set up on the other side, in Québec or in Charente-Maritime',
    ),
    action('F-S0-029', 'databanks', 'DATA_ACCESS'),
    service('F-S0-029', 'DATABANK_ACCESS'),
    action('F-S0-030', 'matchmaking', 'MATCHMAKING'),
    service('F-S0-030', 'MATCHMAKING'),
    action('F-S0-031', 'trade-shows', 'TRADE_SHOW'),
    action('F-S0-032', 'trainees', 'TRAINEE_EXCHANGE'),
    service('F-S0-032', 'TRAINEE_EXCHANGE'),
    ['F-S0-033', 'convention', 'partnership.actionsOpenEnded', true],
    ['F-S0-033', 'convention', 'partnership.sources[statement=F-S0-033].statement', 'F-S0-033'],
    [
      'F-S0-037',
      'convention',
      'partnership.milestones[0]',
      {
        kind: 'SECTOR_SELECTION',
        status: 'PENDING',
        due: { iso: '2018-05', precision: 'MONTH', stated: 'en mai', basis: 'INFERRED' },
        event: { id: 'event:salon-croissance-pme' },
        sources: [{ statement: 'F-S0-037' }],
      },
    ],
    ['F-S0-037', 'convention', 'partnership.sectors.#', 0],
  ],
};

function party(statement: string, organization: string): Check {
  const value = {
    organization: { id: organization },
    role: 'SIGNATORY',
    approval: 'SIGNED',
    contact: null,
    sources: [{ statement }],
  };
  return [statement, 'convention', `partnership.parties[organization.id=${organization}]`, value];
}

function objective(statement: string, fr: string, en: string): Check {
  const value = { text: { fr, en }, sources: [{ statement }] };
  return [statement, 'convention', `partnership.objectives[sources.0.statement=${statement}]`, value];
}

function action(statement: string, slug: string, kind: string): Check {
  const id = `la-rochelle-quebec:action-${slug}`;
  const value = { id, kind, status: 'PENDING', sources: [{ statement }] };
  return [statement, 'convention', `partnership.actions[id=${id}]`, value];
}

/** The service that follows from a planned action. */
function service(statement: string, kind: string): Check {
  const sources = [statement, 'F-S0-017', 'F-S0-028'].map((number) => ({ statement: number }));
  return [statement, 'services', `cooperationServices.nodes[kind=${kind}]`, { kind, state: 'PLANNED', sources }];
}

function setUp(statement: string, company: string): Check {
  const value = {
    company: { id: company },
    year: 2016,
    origin: { id: 'territory:la-rochelle' },
    destination: { id: 'territory:quebec-province' },
    destinationBasis: 'INFERRED',
    disputed: true,
    readings: [{ ambiguity: 'AMB-03' }],
    sources: [{ statement: 'F-S0-018' }, { statement }],
  };
  return [statement, 'establishments', `all.nodes[company.id=${company}]`, value];
}
