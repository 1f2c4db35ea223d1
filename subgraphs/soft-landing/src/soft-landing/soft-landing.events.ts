import { defineEvents, text } from '@passerelle/subgraph-kit';
import type { Context } from '../context';
import { SoftLanding } from './soft-landing.entity';

export const softLandingEvents = defineEvents({
  name: 'softLandingEvents',
  description: 'What happens to stays.',
  event: 'SoftLandingEvent',
  kinds: {},
  record: SoftLanding,
  recordField: 'softLanding',
  load: (id, ctx: Context) => ctx.softLandingById.load(id),
  foundBy: ['organization', 'territory'],
  about: ({ period, beneficiaryId, homeId, hostId, hostTerritoryId }) => ({
    summary: period ? text(`Séjour, ${period.iso}`, `Stay, ${period.iso}`) : text('Séjour', 'Stay'),
    organizationIds: [beneficiaryId, homeId, hostId].filter((id) => id !== null),
    territoryIds: hostTerritoryId === null ? [] : [hostTerritoryId],
  }),
});
