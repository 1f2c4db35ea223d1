import { loadPresent } from '@passerelle/subgraph-kit';
import type { Context } from '../context';
import type { SoftLanding } from './soft-landing.entity';
import { SoftLandingRole } from './soft-landing.input';

const staysByRole: Record<SoftLandingRole, (ctx: Context, organizationId: string) => Promise<SoftLanding[]>> = {
  [SoftLandingRole.BENEFICIARY]: (ctx, id) => ctx.softLandingsByBeneficiaryId.load(id),
  [SoftLandingRole.HOME]: (ctx, id) => ctx.softLandingsByHomeId.load(id),
  [SoftLandingRole.HOST]: (ctx, id) => ctx.softLandingsByHostId.load(id),
  [SoftLandingRole.CREDITED]: async (ctx, id) => {
    const thanks = await ctx.thanksByOrganizationId.load(id);
    return loadPresent(
      ctx.softLandingById,
      thanks.map(({ softLandingId }) => softLandingId),
    );
  },
};

/** Each stay once, whatever number of roles the organisation has in it. Without roles: in any of them. */
export async function softLandingsOfOrganization(
  ctx: Context,
  organizationId: string,
  roles: readonly SoftLandingRole[] | null | undefined,
): Promise<SoftLanding[]> {
  const wanted = roles ?? Object.values(SoftLandingRole);
  const stays = await Promise.all(wanted.map((role) => staysByRole[role](ctx, organizationId)));
  return [...new Map(stays.flat().map((stay) => [stay.id, stay])).values()];
}
