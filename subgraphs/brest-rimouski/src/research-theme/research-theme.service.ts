import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { whereLinked } from '../where-linked';
import { ResearchTheme } from './research-theme.entity';
import { ResearchThemeOrder, type ResearchThemesArgs } from './research-theme.input';

export const researchThemeOrders: Record<ResearchThemeOrder, ListOrder> = {
  [ResearchThemeOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [ResearchThemeOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findResearchThemes({ reader }: Database, args: ResearchThemesArgs): Promise<Page<ResearchTheme>> {
  const query = reader.createQueryBuilder(ResearchTheme, 'theme');
  if (args.partnershipId) {
    query.andWhere('theme.partnershipId = :partnershipId', { partnershipId: args.partnershipId });
  }
  whereLinked(query, 'sector', args.sectorId);
  return pageOfQuery(query, { orders: researchThemeOrders, ...args });
}
