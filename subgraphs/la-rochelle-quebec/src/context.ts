import type { PartnershipContext } from '@passerelle/partnership';
import { type Database, groupsBy, loaderBy } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { CooperationService } from './cooperation-service/cooperation-service.entity';
import { Establishment } from './establishment/establishment.entity';

/** What the contract's context does not have. */
export interface ExtrasContext {
  establishmentById: DataLoader<string, Establishment | null>;
  cooperationServiceById: DataLoader<string, CooperationService | null>;
  establishmentsByPartnershipId: DataLoader<string, Establishment[]>;
  servicesByPartnershipId: DataLoader<string, CooperationService[]>;
}

/** All that a resolver of this node can reach. */
export interface Context extends PartnershipContext, ExtrasContext {}

export function extrasContext({ reader }: Database): ExtrasContext {
  return {
    establishmentById: loaderBy(
      (ids) => reader.findBy(Establishment, { id: In(ids) }),
      (establishment) => establishment.id,
    ),
    cooperationServiceById: loaderBy(
      (ids) => reader.findBy(CooperationService, { id: In(ids) }),
      (service) => service.id,
    ),
    establishmentsByPartnershipId: groupsBy(
      (ids) => reader.findBy(Establishment, { partnershipId: In(ids) }),
      (establishment) => establishment.partnershipId ?? '',
    ),
    servicesByPartnershipId: groupsBy(
      (ids) => reader.findBy(CooperationService, { partnershipId: In(ids) }),
      (service) => service.partnershipId ?? '',
    ),
  };
}
