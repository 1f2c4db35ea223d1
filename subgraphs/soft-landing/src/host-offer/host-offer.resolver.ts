import { Award, Institution, Organization, type Page, Partnership, referenceTo } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { HostOffer } from './host-offer.entity';
import { HostOffersArgs } from './host-offer.input';
import { findHostOffers } from './host-offer.service';
import { HostOfferConnection } from './host-offer-connection';

@Resolver(() => HostOffer)
export class HostOfferResolver {
  @Query(() => HostOffer, { nullable: true })
  hostOffer(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<HostOffer | null> {
    return ctx.hostOfferById.load(id);
  }

  @Query(() => HostOfferConnection, { nullable: true })
  hostOffers(@Args(() => HostOffersArgs) args: HostOffersArgs, @Ctx() ctx: Context): Promise<Page<HostOffer>> {
    return findHostOffers(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that keeps the row.' })
  owner(@Root() offer: HostOffer): Institution | null {
    return referenceTo(offer.ownerId);
  }

  @FieldResolver(() => Organization, { nullable: true })
  host(@Root() offer: HostOffer): Organization | null {
    return referenceTo(offer.hostId);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The cooperation in whose frame it is made.' })
  partnership(@Root() offer: HostOffer): Partnership | null {
    return referenceTo(offer.partnershipId);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'The grant that pays for the stays.' })
  award(@Root() offer: HostOffer): Award | null {
    return referenceTo(offer.awardId);
  }
}
