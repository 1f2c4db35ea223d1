import { type Database, type ListOrder, type Page, pageOfQuery, whereOneOf } from '@passerelle/subgraph-kit';
import { IndicatorOrder, type IndicatorsArgs } from './indicator.input';
import { IndicatorDefinition } from './indicator-definition.entity';

const orders: Record<IndicatorOrder, ListOrder> = {
  [IndicatorOrder.LABEL]: { property: 'sortLabel', direction: 'ASC' },
  [IndicatorOrder.LABEL_DESC]: { property: 'sortLabel', direction: 'DESC' },
};

export function findIndicators({ reader }: Database, args: IndicatorsArgs): Promise<Page<IndicatorDefinition>> {
  const query = reader.createQueryBuilder(IndicatorDefinition, 'indicator');
  whereOneOf(query, { serviceKind: args.serviceKinds });
  return pageOfQuery(query, { orders, ...args });
}
