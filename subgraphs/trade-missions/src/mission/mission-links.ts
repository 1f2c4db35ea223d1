import { type Delegate, isParticipant } from '../delegate/delegate.entity';
import type { Stop } from '../stop/stop.entity';
import type { Mission } from './mission.entity';
import { type MissionLink, MissionPart } from './mission-link.entity';

/** The links of one mission, each once. */
export function missionLinks(mission: Mission, stops: readonly Stop[], delegates: readonly Delegate[]): MissionLink[] {
  const targets: readonly [MissionPart, readonly (string | null)[]][] = [
    [MissionPart.ORGANIZER, [...mission.organizers.map(({ organizationId }) => organizationId), mission.onBehalfOfId]],
    [MissionPart.FUNDER, mission.funders.map(({ organizationId }) => organizationId)],
    [MissionPart.DELEGATE, delegates.filter(isParticipant).flatMap(({ organizationIds }) => organizationIds)],
    [MissionPart.HOST, stops.map(({ hostId }) => hostId)],
    [MissionPart.ORIGIN, [mission.originId]],
    [MissionPart.DESTINATION, mission.destinationIds],
    [MissionPart.STOP, stops.map(({ placeId }) => placeId)],
    [MissionPart.EVENT, [mission.eventId, ...stops.map(({ eventId }) => eventId)]],
  ];
  return targets.flatMap(([part, ids]) =>
    [...new Set(ids)]
      .filter((id) => id !== null)
      .map((targetId) => ({ id: `${mission.id}/${part}/${targetId}`, missionId: mission.id, targetId, part })),
  );
}
