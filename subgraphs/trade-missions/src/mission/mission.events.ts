import { defineEvents } from '@passerelle/subgraph-kit';
import type { Context } from '../context';
import { Mission } from './mission.entity';

export const missionEvents = defineEvents({
  name: 'missionEvents',
  description: 'What happens to missions.',
  event: 'MissionEvent',
  kinds: {},
  record: Mission,
  recordField: 'mission',
  load: (id, ctx: Context) => ctx.missionById.load(id),
  foundBy: ['organization', 'territory', 'sector'],
  about: ({ title, organizers, funders, originId, destinationIds, topicIds }) => ({
    summary: title,
    organizationIds: [...organizers, ...funders].map(({ organizationId }) => organizationId),
    territoryIds: originId === null ? destinationIds : [originId, ...destinationIds],
    sectorIds: topicIds,
  }),
});
