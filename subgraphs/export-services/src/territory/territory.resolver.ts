import { loadPresent, type Page, Territory } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ObservationConnection } from '../observation/observation.connection';
import type { Observation } from '../observation/observation.entity';
import { OwnObservationsArgs } from '../observation/observation.input';
import { pageOfObservations } from '../observation/observation.service';
import { ServiceOfferConnection } from '../service-offer/service-offer.connection';
import type { ServiceOffer } from '../service-offer/service-offer.entity';
import { ServiceOfferPageArgs } from '../service-offer/service-offer.input';
import { pageOfServiceOffers } from '../service-offer/service-offer.service';

@Resolver(() => Territory)
export class TerritoryResolver {
  @FieldResolver(() => ObservationConnection, { nullable: true, description: 'The figures for this very territory.' })
  async observations(
    @Root() territory: Territory,
    @Args(() => OwnObservationsArgs) args: OwnObservationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Observation>> {
    return pageOfObservations(await ctx.observationsByTerritoryId.load(territory.id), args);
  }

  @FieldResolver(() => ServiceOfferConnection, { nullable: true, description: 'The services given there.' })
  async serviceOffers(
    @Root() territory: Territory,
    @Args(() => ServiceOfferPageArgs) args: ServiceOfferPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceOffer>> {
    const served = await ctx.servedByTerritoryId.load(territory.id);
    const offers = await loadPresent(
      ctx.serviceOfferById,
      served.map(({ offerId }) => offerId),
    );
    return pageOfServiceOffers(offers, args);
  }
}
