import { cite, readings } from '@passerelle/documents';
import { FactBasis, type PartialDate, partialDate, text, unknownDay } from '@passerelle/subgraph-kit';
import { type Mission, MissionKind, MissionState, OrganizerRole } from '../mission/mission.entity';

type Told = Pick<Mission, 'id' | 'ownerId' | 'title' | 'kind' | 'state' | 'sources'> & Partial<Mission>;

/** What the documents do not tell of a mission stays empty. */
function mission(told: Told): Mission {
  const { period = null, start = null, end = null } = told;
  return {
    version: 1,
    originId: null,
    destinationIds: [],
    organizers: [],
    funders: [],
    leadId: null,
    onBehalfOfId: null,
    eligibility: null,
    topicIds: [],
    followUps: [],
    partnershipId: null,
    eventId: null,
    history: [],
    readings: [],
    ...told,
    period,
    start,
    end,
    ...bounds(period, start, end),
  };
}

function bounds(period: PartialDate | null, start: string | null, end: string | null) {
  return { sortDate: start ?? period?.earliest ?? unknownDay, lastDate: end ?? period?.latest ?? unknownDay };
}

function organizer(organizationId: string, role: OrganizerRole, statement: string) {
  return { organizationId, role, contactId: null, sources: cite(statement) };
}

function funder(organizationId: string, statement: string) {
  return { organizationId, amount: null, sources: cite(statement) };
}

export const missions: readonly Mission[] = [
  mission({
    id: 'mission:prospection-2010',
    ownerId: 'brest-rimouski',
    title: text('Prospection de Brest métropole au Québec', 'Prospecting of Brest métropole in Québec'),
    kind: MissionKind.PROSPECTING,
    state: MissionState.CLOSED,
    period: partialDate('2010-04', 'En avril 2010'),
    destinationIds: ['territory:quebec-province'],
    organizers: [
      organizer('org:brest-metropole', OrganizerRole.ORGANIZER, 'F-S2-034'),
      organizer('org:marine-nationale', OrganizerRole.SUPPORTER, 'F-S2-035'),
    ],
    topicIds: ['sector:maritime'],
    partnershipId: 'brest-rimouski:tmq-2010',
    sources: cite('F-S2-033', 'F-S2-034', 'F-S2-035', 'F-S2-037'),
    readings: readings('AMB-15'),
  }),
  mission({
    id: 'mission:futurallia-2012',
    ownerId: 'gimxport',
    title: text('Mission à Futurallia, Lille 2012', 'Mission to Futurallia, Lille 2012'),
    kind: MissionKind.TRADE_SHOW,
    state: MissionState.CLOSED,
    period: partialDate('2012', '2012'),
    destinationIds: ['territory:lille'],
    eventId: 'event:futurallia-lille-2012',
    sources: cite('F-S3-070'),
  }),
  mission({
    id: 'mission:tic-france-2013',
    ownerId: 'gimxport',
    title: text('Mission TIC en France, 2013', 'ICT mission to France, 2013'),
    kind: MissionKind.TRADE,
    state: MissionState.FOLLOW_UP,
    period: partialDate('2013-10', 'du 5 au 12 octobre 2013'),
    start: '2013-10-05',
    end: '2013-10-12',
    originId: 'territory:gaspesie-iles',
    destinationIds: ['territory:paris', 'territory:lille', 'territory:strasbourg'],
    organizers: [
      organizer('org:gimxport', OrganizerRole.ORGANIZER, 'F-S3-006'),
      organizer('org:technocentre-tic', OrganizerRole.CO_ORGANIZER, 'F-S3-007'),
    ],
    funders: [
      funder('org:cre-gim', 'F-S3-059'),
      funder('org:mfeq', 'F-S3-060'),
      funder('org:technocentre-tic', 'F-S3-061'),
      funder('org:gimxport', 'F-S3-062'),
    ],
    leadId: 'contact:gimxport-mission-lead',
    eligibility: {
      text: text('Ouverte à chaque membre du Technocentre des TIC', 'Open to every member of the Technocentre des TIC'),
      sources: cite('F-S3-009'),
    },
    topicIds: ['sector:tic'],
    followUps: [
      {
        text: text(
          'Faire fructifier les nouveaux contacts et les revoir chaque année',
          'Build on the new contacts and meet them again every year',
        ),
        sources: cite('F-S3-055'),
      },
    ],
    sources: cite(
      'F-S3-003',
      'F-S3-004',
      'F-S3-005',
      'F-S3-006',
      'F-S3-007',
      'F-S3-009',
      'F-S3-010',
      'F-S3-011',
      'F-S3-030',
      'F-S3-033',
      'F-S3-055',
      'F-S3-059',
      'F-S3-060',
      'F-S3-061',
      'F-S3-062',
    ),
    readings: readings('AMB-19', 'AMB-20'),
  }),
  mission({
    id: 'mission:tic-france-2014',
    ownerId: 'gimxport',
    title: text('Nouvelle mission TIC, à l’étude pour 2014', 'Another ICT mission, considered for 2014'),
    kind: MissionKind.TRADE,
    state: MissionState.IDEA,
    period: partialDate('2014', 'dès l’an prochain', FactBasis.INFERRED),
    sources: cite('F-S3-056'),
  }),
  mission({
    id: 'mission:laval-lille',
    ownerId: 'laval-lille',
    title: text('Mission économique de Laval à Lille', 'Economic mission from Laval to Lille'),
    kind: MissionKind.ECONOMIC,
    state: MissionState.CLOSED,
    period: partialDate('2018-10', 'à la fin octobre', FactBasis.INFERRED),
    originId: 'territory:laval',
    destinationIds: ['territory:lille'],
    leadId: 'contact:laval-mayor',
    onBehalfOfId: 'org:cqic',
    partnershipId: 'laval-lille:corridor-2018',
    sources: cite('F-S4-005', 'F-S4-006', 'F-S4-007'),
    readings: readings('AMB-17'),
  }),
  mission({
    id: 'mission:collective-quebec-2019',
    ownerId: 'brest-rimouski',
    title: text('Missions collectives au Québec, 2019', 'Group missions to Québec, 2019'),
    kind: MissionKind.COLLECTIVE,
    state: MissionState.PLANNED,
    period: partialDate('2019', 'en 2019'),
    destinationIds: ['territory:quebec-province'],
    partnershipId: 'brest-rimouski:tmq-2010',
    sources: cite('F-S2-047'),
  }),
  mission({
    id: 'mission:collective-brest-2020',
    ownerId: 'brest-rimouski',
    title: text('Missions collectives à Brest, 2020', 'Group missions to Brest, 2020'),
    kind: MissionKind.COLLECTIVE,
    state: MissionState.PLANNED,
    period: partialDate('2020', 'en 2020'),
    destinationIds: ['territory:brest'],
    partnershipId: 'brest-rimouski:tmq-2010',
    sources: cite('F-S2-048'),
  }),
];
