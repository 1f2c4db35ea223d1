import { Organization, type Page } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { HostOffer } from '../host-offer/host-offer.entity';
import { HostOfferPageArgs } from '../host-offer/host-offer.input';
import { pageOfHostOffers } from '../host-offer/host-offer.service';
import { HostOfferConnection } from '../host-offer/host-offer-connection';
import type { SoftLanding } from '../soft-landing/soft-landing.entity';
import { OrganizationSoftLandingsArgs } from '../soft-landing/soft-landing.input';
import { pageOfSoftLandings } from '../soft-landing/soft-landing.service';
import { SoftLandingConnection } from '../soft-landing/soft-landing-connection';
import { softLandingsOfOrganization } from '../soft-landing/soft-landings-of-organization';

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => SoftLandingConnection, {
    nullable: true,
    description: 'Stays that it makes, sends to, receives, or gets credit for.',
  })
  async softLandings(
    @Root() organization: Organization,
    @Args(() => OrganizationSoftLandingsArgs) args: OrganizationSoftLandingsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SoftLanding>> {
    return pageOfSoftLandings(await softLandingsOfOrganization(ctx, organization.id, args.roles), args);
  }

  @FieldResolver(() => HostOfferConnection, { nullable: true, description: 'Stays it is ready to receive.' })
  async hostOffers(
    @Root() organization: Organization,
    @Args(() => HostOfferPageArgs) args: HostOfferPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<HostOffer>> {
    return pageOfHostOffers(await ctx.hostOffersByHostId.load(organization.id), args);
  }
}
