import type { FactChecks } from './fact-check';

const mission = `
  id kind state owner { id } start end period { iso precision stated basis }
  origin { id } destinations { id } partnership { id } event { id }
  organizers { role organization { id } } lead { id } onBehalfOf { id }
  eligibility { text { fr en } sources { statement } }
  topics { id } followUps { text { fr en } sources { statement } }
  delegateCount delegateCounts { byCapacity { capacity count } byPlace { place { id } count } }
  delegates { id contact { id } organizations { id } place { id } capacity status }
  accompanying { contact { id } capacity }
  stops { sequence kind place { id } host { id } event { id edition } date { iso } }
  funders { organization { id } amount { minor } }
  outcomes {
    id type label { fr en } beneficiary { id } territory { id } expected { iso stated }
    status attribution verification sources { statement }
  }
  readings { ambiguity }`;

const event = `
  name { fr } kind edition place { id } period { iso precision stated basis }
  presentations { title { fr } presenter { id } sources { statement } }
  outcomes { type beneficiary { id } attribution verification mission { id } }`;

const delegates = 'mission.delegates[contact.id=contact:';
const stops = 'mission.stops[sequence=';
const outcomes = 'mission.outcomes[id=outcome:tic-france-2013-';

export const tradeMissionsFacts: FactChecks = {
  queries: {
    tic: `{ mission(id: "mission:tic-france-2013") { ${mission} } }`,
    tic2014: `{ mission(id: "mission:tic-france-2014") { ${mission} } }`,
    prospection: `{ mission(id: "mission:prospection-2010") { ${mission} } }`,
    futuralliaMission: `{ mission(id: "mission:futurallia-2012") { ${mission} } }`,
    laval: `{ mission(id: "mission:laval-lille") { ${mission} } }`,
    quebec2019: `{ mission(id: "mission:collective-quebec-2019") { ${mission} } }`,
    brest2020: `{ mission(id: "mission:collective-brest-2020") { ${mission} } }`,
    pme: `{ businessEvent(id: "event:salon-croissance-pme") { ${event} } }`,
    futurallia: `{ businessEvent(id: "event:futurallia-lille-2012") { ${event} } }`,
    strasbourg: `{ businessEvent(id: "event:salon-ntic-strasbourg-7") { ${event} } }`,
  },
  facts: [
    ['F-S0-035', 'pme', 'businessEvent.name.fr', 'Salon International sur la croissance des PME'],
    [
      'F-S0-036',
      'pme',
      'businessEvent.period',
      { iso: '2018-05', precision: 'MONTH', stated: 'en mai', basis: 'INFERRED' },
    ],

    ['F-S2-033', 'prospection', 'mission.period.iso', '2010-04'],
    ['F-S2-033', 'prospection', 'mission.readings[0].ambiguity', 'AMB-15'],
    ['F-S2-034', 'prospection', 'mission.organizers[role=ORGANIZER].organization.id', 'org:brest-metropole'],
    ['F-S2-035', 'prospection', 'mission.organizers[role=SUPPORTER].organization.id', 'org:marine-nationale'],
    ['F-S2-036', 'prospection', 'mission.outcomes[0].type', 'COMMON_INTERESTS'],
    ['F-S2-037', 'prospection', 'mission.topics', [{ id: 'sector:maritime' }]],
    ['F-S2-047', 'quebec2019', 'mission.state', 'PLANNED'],
    ['F-S2-047', 'quebec2019', 'mission.kind', 'COLLECTIVE'],
    ['F-S2-047', 'quebec2019', 'mission.period.iso', '2019'],
    ['F-S2-047', 'quebec2019', 'mission.destinations', [{ id: 'territory:quebec-province' }]],
    ['F-S2-048', 'brest2020', 'mission.state', 'PLANNED'],
    ['F-S2-048', 'brest2020', 'mission.kind', 'COLLECTIVE'],
    ['F-S2-048', 'brest2020', 'mission.period.iso', '2020'],
    ['F-S2-048', 'brest2020', 'mission.destinations', [{ id: 'territory:brest' }]],

    ['F-S3-003', 'tic', 'mission.start', '2013-10-05'],
    ['F-S3-003', 'tic', 'mission.end', '2013-10-12'],
    ['F-S3-004', 'tic', 'mission.kind', 'TRADE'],
    ['F-S3-005', 'tic', 'mission.delegateCount', 8],
    ['F-S3-005', 'tic', 'mission.delegates.#', 8],
    ['F-S3-006', 'tic', 'mission.organizers[role=ORGANIZER].organization.id', 'org:gimxport'],
    ['F-S3-007', 'tic', 'mission.organizers[role=CO_ORGANIZER].organization.id', 'org:technocentre-tic'],
    ['F-S3-008', 'tic', `${outcomes}success].type`, 'SUCCESS_STATEMENT'],
    ['F-S3-009', 'tic', 'mission.eligibility.text.fr', 'Ouverte à chaque membre du Technocentre des TIC'],
    ['F-S3-010', 'tic', 'mission.delegateCounts.byCapacity[capacity=ENTREPRENEUR].count', 6],
    ['F-S3-011', 'tic', 'mission.delegateCounts.byCapacity[capacity=CITY_REPRESENTATIVE].count', 2],
    [
      'F-S3-012',
      'tic',
      `${delegates}ile-imaginair-delegate]`,
      delegate('ile-imaginair-delegate', 1, ['ile-imaginair'], 'havre-aux-maisons'),
    ],
    [
      'F-S3-014',
      'tic',
      `${delegates}cap-aux-meules-delegate-1]`,
      delegate('cap-aux-meules-delegate-1', 2, ['gemini-3d', 'bedecomics'], 'cap-aux-meules'),
    ],
    [
      'F-S3-017',
      'tic',
      `${delegates}cap-aux-meules-delegate-2]`,
      delegate('cap-aux-meules-delegate-2', 3, ['gemini-3d', 'bedecomics'], 'cap-aux-meules'),
    ],
    ['F-S3-020', 'tic', `${delegates}jolifish-president]`, delegate('jolifish-president', 4, ['jolifish'], 'chandler')],
    [
      'F-S3-022',
      'tic',
      `${delegates}designer-bonaventure-delegate]`,
      delegate('designer-bonaventure-delegate', 5, ['designer-bonaventure'], 'bonaventure'),
    ],
    [
      'F-S3-024',
      'tic',
      `${delegates}communication-antilope-delegate]`,
      delegate('communication-antilope-delegate', 6, ['communication-antilope'], 'carleton-sur-mer'),
    ],
    [
      'F-S3-026',
      'tic',
      `${delegates}chandler-delegate]`,
      delegate('chandler-delegate', 7, ['ville-chandler'], 'chandler', 'CITY_REPRESENTATIVE'),
    ],
    [
      'F-S3-028',
      'tic',
      `${delegates}new-richmond-delegate]`,
      delegate('new-richmond-delegate', 8, ['ville-new-richmond'], 'new-richmond', 'CITY_REPRESENTATIVE'),
    ],
    ['F-S3-030', 'tic', 'mission.lead.id', 'contact:gimxport-mission-lead'],
    [
      'F-S3-033',
      'tic',
      'mission.accompanying',
      [
        { contact: { id: 'contact:gimxport-mission-lead' }, capacity: 'MISSION_LEAD' },
        { contact: { id: 'contact:gimxport-general-manager' }, capacity: 'STAFF' },
        { contact: { id: 'contact:technocentre-tic-general-manager' }, capacity: 'STAFF' },
      ],
    ],
    ['F-S3-034', 'tic', `${stops}1]`, stop(1, 'WORKSHOP', 'paris', 'org:dgq')],
    ['F-S3-035', 'tic', `${stops}2]`, stop(2, 'B2B_MEETINGS', 'paris')],
    ['F-S3-036', 'tic', `${stops}3]`, stop(3, 'SITE_VISIT', 'lille', 'org:euratechnologies')],
    ['F-S3-037', 'tic', `${stops}4]`, stop(4, 'TRADE_SHOW', 'strasbourg', null, 'event:salon-ntic-strasbourg-7')],
    ['F-S3-038', 'tic', `${stops}5]`, stop(5, 'EXHIBITOR_BOOTH', 'strasbourg', null, 'event:salon-ntic-strasbourg-7')],
    ['F-S3-039', 'tic', `${stops}6]`, stop(6, 'B2B_MEETINGS', 'strasbourg')],
    ['F-S3-040', 'tic', `${stops}7]`, stop(7, 'SITE_VISIT', 'strasbourg', 'org:parc-innovation-strasbourg')],
    ['F-S3-043', 'strasbourg', 'businessEvent.edition', 7],
    ['F-S3-045', 'futurallia', 'businessEvent.place.id', 'territory:lille'],
    ['F-S3-046', 'futurallia', 'businessEvent.period.iso', '2012'],
    [
      'F-S3-047',
      'futurallia',
      'businessEvent.outcomes',
      [
        {
          type: 'CONTACTS',
          beneficiary: { id: 'org:jolifish' },
          attribution: 'BENEFICIARY_ATTRIBUTED',
          verification: 'SELF_REPORTED',
          mission: { id: 'mission:futurallia-2012' },
        },
      ],
    ],
    [
      'F-S3-051',
      'tic',
      `${outcomes}office]`,
      {
        id: 'outcome:tic-france-2013-office',
        type: 'OFFICE_OPENING',
        label: {
          fr: 'Ouverture d’un bureau de Jolifish à Strasbourg',
          en: 'Opening of a Jolifish office in Strasbourg',
        },
        beneficiary: { id: 'org:jolifish' },
        territory: { id: 'territory:strasbourg' },
        expected: { iso: '2014', stated: 'début d’année 2014' },
        status: 'ANNOUNCED',
        attribution: 'BENEFICIARY_ATTRIBUTED',
        verification: 'SELF_REPORTED',
        sources: [{ statement: 'F-S3-051' }],
      },
    ],
    ['F-S3-052', 'tic', `${outcomes}mandates].type`, 'MANDATE_IN_PROGRESS'],
    ['F-S3-052', 'tic', `${outcomes}mandates].status`, 'IN_PROGRESS'],
    ['F-S3-053', 'tic', `${outcomes}contacts].type`, 'CONTACTS'],
    ['F-S3-053', 'tic', `${outcomes}contacts].verification`, 'SELF_REPORTED'],
    ['F-S3-054', 'tic', `${outcomes}models-chandler].type`, 'LEARNING'],
    ['F-S3-054', 'tic', `${outcomes}models-chandler].beneficiary.id`, 'org:ville-chandler'],
    ['F-S3-054', 'tic', `${outcomes}models-new-richmond].beneficiary.id`, 'org:ville-new-richmond'],
    [
      'F-S3-055',
      'tic',
      'mission.followUps[0].text.fr',
      'Faire fructifier les nouveaux contacts et les revoir chaque année',
    ],
    ['F-S3-056', 'tic2014', 'mission.state', 'IDEA'],
    [
      'F-S3-056',
      'tic2014',
      'mission.period',
      { iso: '2014', precision: 'YEAR', stated: 'dès l’an prochain', basis: 'INFERRED' },
    ],
    ['F-S3-057', 'tic', `${outcomes}euratechnologies-model].type`, 'LEARNING'],
    ['F-S3-057', 'tic', `${outcomes}euratechnologies-model].beneficiary.id`, 'org:technocentre-tic'],
    [
      'F-S3-058',
      'strasbourg',
      'businessEvent.presentations',
      [
        {
          title: { fr: 'Plan numérique territorial de la Gaspésie et des Îles-de-la-Madeleine' },
          presenter: { id: 'contact:technocentre-tic-general-manager' },
          sources: [{ statement: 'F-S3-058' }],
        },
      ],
    ],
    ['F-S3-059', 'tic', 'mission.funders[0]', { organization: { id: 'org:cre-gim' }, amount: null }],
    ['F-S3-060', 'tic', 'mission.funders[1]', { organization: { id: 'org:mfeq' }, amount: null }],
    ['F-S3-061', 'tic', 'mission.funders[2]', { organization: { id: 'org:technocentre-tic' }, amount: null }],
    ['F-S3-062', 'tic', 'mission.funders[3]', { organization: { id: 'org:gimxport' }, amount: null }],
    ['F-S3-062', 'tic', 'mission.funders.#', 4],
    ['F-S3-070', 'futuralliaMission', 'mission.event.id', 'event:futurallia-lille-2012'],
    ['F-S3-073', 'tic', `${outcomes}region].type`, 'REGIONAL_BENEFIT'],
    ['F-S3-073', 'tic', `${outcomes}region].beneficiary.id`, 'org:technocentre-tic'],

    ['F-S4-005', 'laval', 'mission.kind', 'ECONOMIC'],
    ['F-S4-006', 'laval', 'mission.lead.id', 'contact:laval-mayor'],
    ['F-S4-007', 'laval', 'mission.onBehalfOf.id', 'org:cqic'],
  ],
};

function delegate(
  contact: string,
  position: number,
  organizations: string[],
  place: string,
  capacity = 'ENTREPRENEUR',
) {
  return {
    id: `delegate:tic-france-2013-${position}`,
    contact: { id: `contact:${contact}` },
    organizations: organizations.map((slug) => ({ id: `org:${slug}` })),
    place: { id: `territory:${place}` },
    capacity,
    status: 'ATTENDED',
  };
}

function stop(sequence: number, kind: string, place: string, host: string | null = null, event: string | null = null) {
  return {
    sequence,
    kind,
    place: { id: `territory:${place}` },
    host: host && { id: host },
    event: event && { id: event, edition: 7 },
    date: null,
  };
}
