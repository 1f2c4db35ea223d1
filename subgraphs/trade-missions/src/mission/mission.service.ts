import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { type Context, loadPresent } from '../context';
import { checkDay, unknownDay } from '../day';
import { Mission } from './mission.entity';
import { MissionOrder, type MissionPageArgs, type MissionsArgs } from './mission.input';
import { MissionLink, MissionPart } from './mission-link.entity';

const orders: Record<MissionOrder, ListOrder> = {
  [MissionOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [MissionOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

const organizationParts = [MissionPart.ORGANIZER, MissionPart.FUNDER, MissionPart.DELEGATE, MissionPart.HOST];
const territoryParts = [MissionPart.ORIGIN, MissionPart.DESTINATION, MissionPart.STOP];

export function findMissions({ reader }: Database, args: MissionsArgs): Promise<Page<Mission>> {
  const query = reader.createQueryBuilder(Mission, 'mission');
  const whereLinked = (name: string, targetId: string, parts: readonly MissionPart[]) => {
    const linked = reader
      .createQueryBuilder(MissionLink, name)
      .select(`${name}.missionId`)
      .where(`${name}.targetId = :${name} AND ${name}.part IN (:...${name}Parts)`);
    query.andWhere(`mission.id IN (${linked.getQuery()})`, { [name]: targetId, [`${name}Parts`]: parts });
  };
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.states) query.andWhere('mission.state IN (:...states)', { states: [...args.states, ''] });
  if (args.kinds) query.andWhere('mission.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.from != null) query.andWhere('mission.lastDate >= :from', { from: checkDay('from', args.from) });
  if (args.to != null) query.andWhere('mission.sortDate <= :to', { to: checkDay('to', args.to) });
  // Nobody can say that a mission without a date falls into the time asked for.
  if (args.from || args.to) query.andWhere('mission.sortDate < :unknownDay', { unknownDay });
  if (args.territoryId) whereLinked('place', args.territoryId, territoryParts);
  if (args.organizationId) whereLinked('party', args.organizationId, organizationParts);
  if (args.partnershipId) query.andWhere('mission.partnershipId = :partnership', { partnership: args.partnershipId });
  return pageOfQuery(query, { orders, ...args });
}

/** The missions that an organisation, a territory or an event has a part in; all parts unless one is named. */
export async function missionsLinkedTo(
  ctx: Context,
  targetId: string,
  part: MissionPart | null,
  args: MissionPageArgs,
): Promise<Page<Mission>> {
  const links = await ctx.missionLinksByTargetId.load(targetId);
  const wanted = links.filter((link) => part === null || link.part === part);
  const missions = await loadPresent(ctx.missionById, [...new Set(wanted.map(({ missionId }) => missionId))]);
  return pageOfMissions(missions, args);
}

export function pageOfMissions(
  missions: readonly Mission[],
  { orderBy, first, after }: MissionPageArgs,
): Page<Mission> {
  return pageOfRows(missions, { orders, orderBy, first, after });
}
