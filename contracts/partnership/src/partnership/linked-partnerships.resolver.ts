import { Organization, type Page, pageOfRows, Territory } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context';
import type { Partnership } from './partnership.entity';
import { LinkedPartnershipsArgs } from './partnership.input';
import { PartnershipConnection } from './partnership.resolver';
import { partnershipOrders } from './partnership.service';

@Resolver(() => Organization)
export class OrganizationPartnershipsResolver {
  @FieldResolver(() => PartnershipConnection, { nullable: true, description: 'The partnerships it takes part in.' })
  partnerships(
    @Root() { id }: Organization,
    @Args(() => LinkedPartnershipsArgs) args: LinkedPartnershipsArgs,
    @Ctx() ctx: PartnershipContext,
  ): Promise<Page<Partnership>> {
    return partnershipsLinkedTo(id, args, ctx);
  }
}

@Resolver(() => Territory)
export class TerritoryPartnershipsResolver {
  @FieldResolver(() => PartnershipConnection, {
    nullable: true,
    description: 'The partnerships that concern it or were signed there.',
  })
  partnerships(
    @Root() { id }: Territory,
    @Args(() => LinkedPartnershipsArgs) args: LinkedPartnershipsArgs,
    @Ctx() ctx: PartnershipContext,
  ): Promise<Page<Partnership>> {
    return partnershipsLinkedTo(id, args, ctx);
  }
}

async function partnershipsLinkedTo(
  targetId: string,
  { states, ...args }: LinkedPartnershipsArgs,
  ctx: PartnershipContext,
): Promise<Page<Partnership>> {
  const links = await ctx.linksByTargetId.load(targetId);
  const rows = await Promise.all(links.map(({ partnershipId }) => ctx.partnershipById.load(partnershipId)));
  const wanted = rows.filter((row): row is Partnership => row !== null && (!states || states.includes(row.state)));
  return pageOfRows(wanted, { orders: partnershipOrders, ...args });
}
