import { defineEvents } from '@passerelle/subgraph-kit';
import type { Context } from '../context';
import { IndicatorDefinition } from '../indicator/indicator-definition.entity';
import { Observation } from './observation.entity';

export const observationEvents = defineEvents({
  name: 'observationEvents',
  description: 'What happens to figures.',
  event: 'ObservationEvent',
  kinds: {},
  record: Observation,
  recordField: 'observation',
  load: (id, ctx: Context) => ctx.observationById.load(id),
  foundBy: ['organization', 'territory'],
  about: async ({ indicatorId, organizationId, territoryId }, manager) => {
    const { label } = await manager.findOneByOrFail(IndicatorDefinition, { id: indicatorId });
    return {
      summary: label,
      organizationIds: organizationId === null ? [] : [organizationId],
      territoryIds: territoryId === null ? [] : [territoryId],
    };
  },
});
