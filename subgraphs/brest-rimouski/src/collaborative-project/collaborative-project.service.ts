import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereEqual,
  whereLinked,
  whereOneOf,
} from '@passerelle/subgraph-kit';
import { ResearchLink } from '../research-link.entity';
import { CollaborativeProject } from './collaborative-project.entity';
import { CollaborativeProjectOrder, type CollaborativeProjectsArgs } from './collaborative-project.input';

export const collaborativeProjectOrders: Record<CollaborativeProjectOrder, ListOrder> = {
  [CollaborativeProjectOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [CollaborativeProjectOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findCollaborativeProjects(
  { reader }: Database,
  args: CollaborativeProjectsArgs,
): Promise<Page<CollaborativeProject>> {
  const query = reader.createQueryBuilder(CollaborativeProject, 'project');
  const { statuses, partnershipId, themeId, participantId, territoryId } = args;
  whereEqual(query, { partnershipId, themeId });
  whereOneOf(query, { status: statuses });
  whereLinked(query, 'id', ResearchLink, 'rowId', { targetId: participantId });
  whereLinked(query, 'id', ResearchLink, 'rowId', { targetId: territoryId });
  return pageOfQuery(query, { orders: collaborativeProjectOrders, ...args });
}
