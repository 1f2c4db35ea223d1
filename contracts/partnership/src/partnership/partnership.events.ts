import { defineEvents } from '@passerelle/subgraph-kit';
import type { PartnershipContext } from '../context';
import { Partnership } from './partnership.entity';

export const partnershipEvents = defineEvents({
  name: 'partnershipEvents',
  description: 'What happens to partnerships.',
  event: 'PartnershipEvent',
  kinds: {},
  record: Partnership,
  recordField: 'partnership',
  load: (id, ctx: PartnershipContext) => ctx.partnershipById.load(id),
  isMerged: true,
  foundBy: ['organization', 'territory', 'sector'],
  about: ({ title, parties, signedAtId, territoryIds, sectorIds }) => ({
    summary: title,
    organizationIds: parties.flatMap(({ organization }) => organization?.id ?? []),
    territoryIds: signedAtId === null ? territoryIds : [signedAtId, ...territoryIds],
    sectorIds,
  }),
});
