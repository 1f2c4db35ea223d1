import {
  type Database,
  type ListOrder,
  loadPresent,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
  whereLinked,
  whereOneOf,
  whereOverlaps,
} from '@passerelle/subgraph-kit';
import type { Context } from '../context';
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
  const { states, kinds, partnershipId, territoryId, organizationId } = args;
  whereEqual(query, { partnershipId });
  whereOneOf(query, { state: states, kind: kinds });
  whereOverlaps(query, args, { first: 'sortDate', last: 'lastDate' });
  whereLinked(query, 'id', MissionLink, 'missionId', { targetId: territoryId, part: territoryParts });
  whereLinked(query, 'id', MissionLink, 'missionId', { targetId: organizationId, part: organizationParts });
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

export function pageOfMissions(missions: readonly Mission[], args: MissionPageArgs): Page<Mission> {
  return pageOfRows(missions, { orders, ...args });
}
