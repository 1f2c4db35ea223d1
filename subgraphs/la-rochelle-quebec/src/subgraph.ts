import { definePartnershipNode } from '@passerelle/partnership';
import { extrasContext } from './context';
import { CooperationService } from './cooperation-service/cooperation-service.entity';
import { CooperationServiceResolver } from './cooperation-service/cooperation-service.resolver';
import { Establishment } from './establishment/establishment.entity';
import { EstablishmentResolver } from './establishment/establishment.resolver';
import { CreateBusinessSupport1700000003010 } from './migrations/1700000003010-create-business-support';
import { BusinessSupportOfPartnershipResolver } from './partnership/business-support-of-partnership.resolver';
import { partnerships } from './seeds/partnerships';
import { seeds } from './seeds/seeds';

export const laRochelleQuebec = definePartnershipNode({
  owner: 'la-rochelle-quebec',
  defaultPort: 4003,
  partnerships,
  extras: {
    resolvers: [EstablishmentResolver, CooperationServiceResolver, BusinessSupportOfPartnershipResolver],
    references: {
      Establishment: ({ id }, ctx) => ctx.establishmentById.load(id),
      CooperationService: ({ id }, ctx) => ctx.cooperationServiceById.load(id),
    },
    entities: [Establishment, CooperationService],
    migrations: [CreateBusinessSupport1700000003010],
    seeds,
    context: extrasContext,
  },
});
