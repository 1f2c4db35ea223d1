import { type Page, Partnership } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { HostOffer } from '../host-offer/host-offer.entity';
import { HostOfferPageArgs } from '../host-offer/host-offer.input';
import { pageOfHostOffers } from '../host-offer/host-offer.service';
import { HostOfferConnection } from '../host-offer/host-offer-connection';
import type { SoftLanding } from '../soft-landing/soft-landing.entity';
import { SoftLandingPageArgs } from '../soft-landing/soft-landing.input';
import { pageOfSoftLandings } from '../soft-landing/soft-landing.service';
import { SoftLandingConnection } from '../soft-landing/soft-landing-connection';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => SoftLandingConnection, {
    nullable: true,
    description: 'Stays in the frame of this cooperation.',
  })
  async softLandings(
    @Root() partnership: Partnership,
    @Args(() => SoftLandingPageArgs) args: SoftLandingPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SoftLanding>> {
    return pageOfSoftLandings(await ctx.softLandingsByPartnershipId.load(partnership.id), args);
  }

  @FieldResolver(() => HostOfferConnection, {
    nullable: true,
    description: 'Stays that hosts offer in the frame of this cooperation.',
  })
  async hostOffers(
    @Root() partnership: Partnership,
    @Args(() => HostOfferPageArgs) args: HostOfferPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<HostOffer>> {
    return pageOfHostOffers(await ctx.hostOffersByPartnershipId.load(partnership.id), args);
  }
}
