import { cite } from '@passerelle/documents';
import { Attribution, OutcomeStatus, OutcomeType, partialDate, text, Verification } from '@passerelle/subgraph-kit';
import type { MissionOutcome } from '../mission-outcome/mission-outcome.entity';

type Told = Pick<MissionOutcome, 'id' | 'missionId' | 'type' | 'label' | 'sources'> & Partial<MissionOutcome>;

function outcome(told: Told): MissionOutcome {
  return {
    eventId: null,
    beneficiaryId: null,
    territoryId: null,
    expected: null,
    status: OutcomeStatus.ACHIEVED,
    attribution: Attribution.UNKNOWN,
    verification: Verification.SELF_REPORTED,
    readings: [],
    ...told,
  };
}

const ticMission = 'mission:tic-france-2013';

const startUpModels = text(
  'Façons de faire naître et d’incuber des entreprises numériques, vues de près',
  'Ways to start and incubate digital companies, seen at first hand',
);

export const missionOutcomes: readonly MissionOutcome[] = [
  outcome({
    id: 'outcome:prospection-2010-common-interests',
    missionId: 'mission:prospection-2010',
    type: OutcomeType.COMMON_INTERESTS,
    label: text(
      'Des sujets scientifiques et économiques partagés par la France et le Québec',
      'Scientific and economic subjects that France and Québec share',
    ),
    verification: null,
    sources: cite('F-S2-036'),
  }),
  outcome({
    id: 'outcome:futurallia-2012-relations',
    missionId: 'mission:futurallia-2012',
    eventId: 'event:futurallia-lille-2012',
    type: OutcomeType.CONTACTS,
    label: text(
      'Premières relations d’affaires avec des sociétés de France',
      'First business ties with firms in France',
    ),
    beneficiaryId: 'org:jolifish',
    attribution: Attribution.BENEFICIARY_ATTRIBUTED,
    sources: cite('F-S3-047'),
  }),
  outcome({
    id: 'outcome:tic-france-2013-success',
    missionId: ticMission,
    type: OutcomeType.SUCCESS_STATEMENT,
    label: text(
      'Mission jugée très réussie, suivie de premières retombées',
      'Mission held to be very successful, with first results already',
    ),
    sources: cite('F-S3-008'),
  }),
  outcome({
    id: 'outcome:tic-france-2013-office',
    missionId: ticMission,
    type: OutcomeType.OFFICE_OPENING,
    label: text('Ouverture d’un bureau de Jolifish à Strasbourg', 'Opening of a Jolifish office in Strasbourg'),
    beneficiaryId: 'org:jolifish',
    territoryId: 'territory:strasbourg',
    expected: partialDate('2014', 'début d’année 2014'),
    status: OutcomeStatus.ANNOUNCED,
    attribution: Attribution.BENEFICIARY_ATTRIBUTED,
    sources: cite('F-S3-051'),
  }),
  outcome({
    id: 'outcome:tic-france-2013-mandates',
    missionId: ticMission,
    type: OutcomeType.MANDATE_IN_PROGRESS,
    label: text(
      'Mandats entre la France et le Québec en préparation chez les autres participants',
      'Mandates between France and Québec in preparation at the other participants',
    ),
    status: OutcomeStatus.IN_PROGRESS,
    sources: cite('F-S3-052'),
  }),
  outcome({
    id: 'outcome:tic-france-2013-contacts',
    missionId: ticMission,
    type: OutcomeType.CONTACTS,
    label: text('Liens de grande valeur noués en France', 'Valuable ties made in France'),
    sources: cite('F-S3-053'),
  }),
  // The article speaks of the heads of the cities; two cities had sent somebody.
  outcome({
    id: 'outcome:tic-france-2013-models-chandler',
    missionId: ticMission,
    type: OutcomeType.LEARNING,
    label: startUpModels,
    beneficiaryId: 'org:ville-chandler',
    sources: cite('F-S3-054'),
  }),
  outcome({
    id: 'outcome:tic-france-2013-models-new-richmond',
    missionId: ticMission,
    type: OutcomeType.LEARNING,
    label: startUpModels,
    beneficiaryId: 'org:ville-new-richmond',
    sources: cite('F-S3-054'),
  }),
  outcome({
    id: 'outcome:tic-france-2013-euratechnologies-model',
    missionId: ticMission,
    type: OutcomeType.LEARNING,
    label: text(
      'EuraTechnologies, un exemple à suivre pour le Technocentre',
      'EuraTechnologies, an example for the Technocentre to follow',
    ),
    beneficiaryId: 'org:technocentre-tic',
    sources: cite('F-S3-057'),
  }),
  outcome({
    id: 'outcome:tic-france-2013-region',
    missionId: ticMission,
    type: OutcomeType.REGIONAL_BENEFIT,
    label: text('Bénéfices pour le Technocentre et pour sa région', 'Benefits for the Technocentre and its region'),
    beneficiaryId: 'org:technocentre-tic',
    territoryId: 'territory:gaspesie-iles',
    sources: cite('F-S3-073'),
  }),
];
