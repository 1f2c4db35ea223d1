import { Institution, Organization, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ServiceOffer } from '../service-offer/service-offer.entity';
import { ServiceEngagement } from './service-engagement.entity';

@Resolver(() => ServiceEngagement)
export class ServiceEngagementResolver {
  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() engagement: ServiceEngagement): Institution {
    return { id: engagement.ownerId };
  }

  @FieldResolver(() => ServiceOffer, { nullable: true })
  offer(@Root() engagement: ServiceEngagement, @Ctx() ctx: Context): Promise<ServiceOffer | null> {
    return ctx.serviceOfferById.load(engagement.offerId);
  }

  @FieldResolver(() => Organization, { nullable: true })
  client(@Root() engagement: ServiceEngagement): Organization {
    return { id: engagement.clientId };
  }

  @FieldResolver(() => Territory, { nullable: true })
  clientTerritory(@Root() engagement: ServiceEngagement): Territory | null {
    return referenceTo(engagement.clientTerritoryId);
  }
}
