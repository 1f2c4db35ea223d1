import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { BusinessEvent } from '../business-event/business-event.entity';
import { Delegate } from '../delegate/delegate.entity';
import { Mission } from '../mission/mission.entity';
import { MissionLink } from '../mission/mission-link.entity';
import { missionLinks } from '../mission/mission-links';
import { MissionOutcome } from '../mission-outcome/mission-outcome.entity';
import { Stop } from '../stop/stop.entity';
import { businessEvents } from './business-events';
import { delegates } from './delegates';
import { missionOutcomes } from './mission-outcomes';
import { missions } from './missions';
import { stops } from './stops';

const links = missions.flatMap((mission) =>
  missionLinks(
    mission,
    stops.filter(({ missionId }) => missionId === mission.id),
    delegates.filter(({ missionId }) => missionId === mission.id),
  ),
);

export const seeds: readonly SeedSet[] = [
  seedSet(Mission, missions),
  seedSet(Stop, stops),
  seedSet(Delegate, delegates),
  seedSet(BusinessEvent, businessEvents),
  seedSet(MissionOutcome, missionOutcomes),
  seedSet(MissionLink, links),
];
