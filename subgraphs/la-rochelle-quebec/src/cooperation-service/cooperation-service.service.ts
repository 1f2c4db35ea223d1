import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { CooperationService } from './cooperation-service.entity';
import { CooperationServiceOrder, type CooperationServicesArgs } from './cooperation-service.input';

export const cooperationServiceOrders: Record<CooperationServiceOrder, ListOrder> = {
  [CooperationServiceOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [CooperationServiceOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findCooperationServices(
  { reader }: Database,
  args: CooperationServicesArgs,
): Promise<Page<CooperationService>> {
  const query = reader.createQueryBuilder(CooperationService, 'service');
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.kinds) query.andWhere('service.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.states) query.andWhere('service.state IN (:...states)', { states: [...args.states, ''] });
  if (args.partnershipId) {
    query.andWhere('service.partnershipId = :partnershipId', { partnershipId: args.partnershipId });
  }
  return pageOfQuery(query, { orders: cooperationServiceOrders, ...args });
}
