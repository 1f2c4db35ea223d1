import { Award, type Page } from '@passerelle/subgraph-kit';
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

@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => SoftLandingConnection, { nullable: true, description: 'Stays this grant paid for.' })
  async softLandings(
    @Root() award: Award,
    @Args(() => SoftLandingPageArgs) args: SoftLandingPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SoftLanding>> {
    return pageOfSoftLandings(await ctx.softLandingsByAwardId.load(award.id), args);
  }

  @FieldResolver(() => HostOfferConnection, {
    nullable: true,
    description: 'Stays that hosts offer and this grant pays for.',
  })
  async hostOffers(
    @Root() award: Award,
    @Args(() => HostOfferPageArgs) args: HostOfferPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<HostOffer>> {
    return pageOfHostOffers(await ctx.hostOffersByAwardId.load(award.id), args);
  }
}
