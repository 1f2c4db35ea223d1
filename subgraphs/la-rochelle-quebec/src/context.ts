import type { PartnershipContext } from '@passerelle/partnership';
import { type Database, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { CooperationService } from './cooperation-service/cooperation-service.entity';
import { Establishment } from './establishment/establishment.entity';

/** All that a resolver of this node can reach. */
export interface Context extends PartnershipContext, ReturnType<typeof extrasContext> {}

export function extrasContext({ reader }: Database) {
  return {
    establishmentById: rowById(reader, Establishment),
    cooperationServiceById: rowById(reader, CooperationService),
    establishmentsByPartnershipId: rowsByColumn(reader, Establishment, 'partnershipId'),
    servicesByPartnershipId: rowsByColumn(reader, CooperationService, 'partnershipId'),
  };
}
