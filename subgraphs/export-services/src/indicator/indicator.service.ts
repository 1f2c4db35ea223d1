import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { IndicatorOrder, type IndicatorsArgs } from './indicator.input';
import { IndicatorDefinition } from './indicator-definition.entity';

const orders: Record<IndicatorOrder, ListOrder> = {
  [IndicatorOrder.LABEL]: { property: 'sortLabel', direction: 'ASC' },
  [IndicatorOrder.LABEL_DESC]: { property: 'sortLabel', direction: 'DESC' },
};

export function findIndicators({ reader }: Database, args: IndicatorsArgs): Promise<Page<IndicatorDefinition>> {
  const query = reader.createQueryBuilder(IndicatorDefinition, 'indicator');
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.serviceKinds) query.andWhere('indicator.serviceKind IN (:...kinds)', { kinds: [...args.serviceKinds, ''] });
  return pageOfQuery(query, { orders, ...args });
}
