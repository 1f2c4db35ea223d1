import { loadPresent } from '@passerelle/subgraph-kit';
import type { Context } from '../context';
import type { Award } from './award.entity';
import type { AwardRole } from './award-party.entity';

/** Each award once, whatever number of these roles the organisation has in it. */
export async function awardsOfOrganization(
  ctx: Context,
  organizationId: string,
  roles: readonly AwardRole[],
): Promise<Award[]> {
  const parties = await ctx.awardPartiesByOrganizationId.load(organizationId);
  const awardIds = parties.filter(({ role }) => roles.includes(role)).map(({ awardId }) => awardId);
  return loadPresent(ctx.awardById, [...new Set(awardIds)]);
}
