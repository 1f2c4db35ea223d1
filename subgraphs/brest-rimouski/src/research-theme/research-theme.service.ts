import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereEqual,
  whereLinked,
} from '@passerelle/subgraph-kit';
import { ResearchLink } from '../research-link.entity';
import { ResearchTheme } from './research-theme.entity';
import { ResearchThemeOrder, type ResearchThemesArgs } from './research-theme.input';

export const researchThemeOrders: Record<ResearchThemeOrder, ListOrder> = {
  [ResearchThemeOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [ResearchThemeOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findResearchThemes({ reader }: Database, args: ResearchThemesArgs): Promise<Page<ResearchTheme>> {
  const query = reader.createQueryBuilder(ResearchTheme, 'theme');
  whereEqual(query, { partnershipId: args.partnershipId });
  whereLinked(query, 'id', ResearchLink, 'rowId', { targetId: args.sectorId });
  return pageOfQuery(query, { orders: researchThemeOrders, ...args });
}
