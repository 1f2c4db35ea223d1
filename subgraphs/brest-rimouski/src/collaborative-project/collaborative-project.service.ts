import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { whereLinked } from '../where-linked';
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
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.statuses) query.andWhere('project.status IN (:...statuses)', { statuses: [...args.statuses, ''] });
  if (args.partnershipId) {
    query.andWhere('project.partnershipId = :partnershipId', { partnershipId: args.partnershipId });
  }
  if (args.themeId) query.andWhere('project.themeId = :themeId', { themeId: args.themeId });
  whereLinked(query, 'participant', args.participantId);
  whereLinked(query, 'territory', args.territoryId);
  return pageOfQuery(query, { orders: collaborativeProjectOrders, ...args });
}
