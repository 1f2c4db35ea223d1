import { type Database, type RequestContext, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { BusinessEvent } from './business-event/business-event.entity';
import { Delegate } from './delegate/delegate.entity';
import { Mission } from './mission/mission.entity';
import { MissionLink } from './mission/mission-link.entity';
import { MissionOutcome } from './mission-outcome/mission-outcome.entity';
import { Stop } from './stop/stop.entity';

/** All that a resolver of the missions can reach. */
export interface Context extends RequestContext, ReturnType<typeof missionsContext> {}

export function missionsContext(database: Database) {
  const { reader } = database;
  return {
    database,
    missionById: rowById(reader, Mission),
    stopById: rowById(reader, Stop),
    delegateById: rowById(reader, Delegate),
    businessEventById: rowById(reader, BusinessEvent),
    missionOutcomeById: rowById(reader, MissionOutcome),
    stopsByMissionId: rowsByColumn(reader, Stop, 'missionId', { order: { sequence: 'ASC' } }),
    delegatesByMissionId: rowsByColumn(reader, Delegate, 'missionId', { order: { position: 'ASC' } }),
    outcomesByMissionId: rowsByColumn(reader, MissionOutcome, 'missionId'),
    outcomesByEventId: rowsByColumn(reader, MissionOutcome, 'eventId'),
    missionLinksByTargetId: rowsByColumn(reader, MissionLink, 'targetId'),
    missionsByPartnershipId: rowsByColumn(reader, Mission, 'partnershipId'),
    businessEventsByPlaceId: rowsByColumn(reader, BusinessEvent, 'placeId'),
  };
}
