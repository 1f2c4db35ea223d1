import { type Database, groupsBy, loaderBy, type RequestContext } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
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
  const byId = <Row extends { id: string }>(entity: new () => Row): DataLoader<string, Row | null> =>
    loaderBy(
      (ids) => reader.createQueryBuilder(entity, 'row').where('row.id IN (:...ids)', { ids }).getMany(),
      (row) => row.id,
    );
  return {
    database,
    missionById: byId(Mission),
    stopById: byId(Stop),
    delegateById: byId(Delegate),
    businessEventById: byId(BusinessEvent),
    missionOutcomeById: byId(MissionOutcome),
    stopsByMissionId: groupsBy(
      (ids) => reader.find(Stop, { where: { missionId: In(ids) }, order: { sequence: 'ASC', id: 'ASC' } }),
      (stop) => stop.missionId,
    ),
    delegatesByMissionId: groupsBy(
      (ids) => reader.find(Delegate, { where: { missionId: In(ids) }, order: { position: 'ASC', id: 'ASC' } }),
      (delegate) => delegate.missionId,
    ),
    outcomesByMissionId: groupsBy(
      (ids) => reader.find(MissionOutcome, { where: { missionId: In(ids) }, order: { id: 'ASC' } }),
      (outcome) => outcome.missionId ?? '',
    ),
    outcomesByEventId: groupsBy(
      (ids) => reader.find(MissionOutcome, { where: { eventId: In(ids) }, order: { id: 'ASC' } }),
      (outcome) => outcome.eventId ?? '',
    ),
    missionLinksByTargetId: groupsBy(
      (ids) => reader.find(MissionLink, { where: { targetId: In(ids) }, order: { id: 'ASC' } }),
      (link) => link.targetId,
    ),
    missionsByPartnershipId: groupsBy(
      (ids) => reader.find(Mission, { where: { partnershipId: In(ids) }, order: { id: 'ASC' } }),
      (mission) => mission.partnershipId ?? '',
    ),
    businessEventsByPlaceId: groupsBy(
      (ids) => reader.find(BusinessEvent, { where: { placeId: In(ids) }, order: { id: 'ASC' } }),
      (event) => event.placeId ?? '',
    ),
  };
}

/** Loads many rows and leaves out the ids that lead nowhere. */
export async function loadPresent<Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
