import { Institution, Organization, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ServedTerritory } from './served-territory.entity';
import { ServiceOfferConnection } from './service-offer.connection';
import { ServiceOffer } from './service-offer.entity';
import { ServiceOffersArgs } from './service-offer.input';
import { findServiceOffers } from './service-offer.service';

@Resolver(() => ServiceOffer)
export class ServiceOfferResolver {
  @Query(() => ServiceOffer, { nullable: true })
  serviceOffer(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ServiceOffer | null> {
    return ctx.serviceOfferById.load(id);
  }

  @Query(() => ServiceOfferConnection, { nullable: true })
  serviceOffers(
    @Args(() => ServiceOffersArgs) args: ServiceOffersArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceOffer>> {
    return findServiceOffers(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() offer: ServiceOffer): Institution {
    return { id: offer.ownerId };
  }

  @FieldResolver(() => Organization, { nullable: true })
  provider(@Root() offer: ServiceOffer): Organization {
    return { id: offer.providerId };
  }

  @FieldResolver(() => [ServedTerritory])
  servedTerritories(@Root() offer: ServiceOffer, @Ctx() ctx: Context): Promise<ServedTerritory[]> {
    return ctx.servedTerritoriesByOfferId.load(offer.id);
  }
}
