import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereEqual,
  whereOneOf,
} from '@passerelle/subgraph-kit';
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
  whereEqual(query, { partnershipId: args.partnershipId });
  whereOneOf(query, { kind: args.kinds, state: args.states });
  return pageOfQuery(query, { orders: cooperationServiceOrders, ...args });
}
