import { Partnership } from '@passerelle/partnership';
import { type Page, pageOfRows } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { CooperationServiceConnection } from '../cooperation-service/cooperation-service.connection';
import type { CooperationService } from '../cooperation-service/cooperation-service.entity';
import { CooperationServicesOfPartnershipArgs } from '../cooperation-service/cooperation-service.input';
import { cooperationServiceOrders } from '../cooperation-service/cooperation-service.service';
import { EstablishmentConnection } from '../establishment/establishment.connection';
import type { Establishment } from '../establishment/establishment.entity';
import { EstablishmentsOfPartnershipArgs } from '../establishment/establishment.input';
import { establishmentOrders } from '../establishment/establishment.service';

/** Null on the rows of other owners, which this node never sees. */
@Resolver(() => Partnership)
export class BusinessSupportOfPartnershipResolver {
  @FieldResolver(() => EstablishmentConnection, {
    nullable: true,
    description: 'Companies of one side that set up on the other; null where the owner keeps none.',
  })
  async establishments(
    @Root() { id }: Partnership,
    @Args(() => EstablishmentsOfPartnershipArgs) args: EstablishmentsOfPartnershipArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Establishment>> {
    return pageOfRows(await ctx.establishmentsByPartnershipId.load(id), { orders: establishmentOrders, ...args });
  }

  @FieldResolver(() => CooperationServiceConnection, {
    nullable: true,
    description: 'What the parties do for companies; null where the owner keeps none.',
  })
  async cooperationServices(
    @Root() { id }: Partnership,
    @Args(() => CooperationServicesOfPartnershipArgs) args: CooperationServicesOfPartnershipArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<CooperationService>> {
    return pageOfRows(await ctx.servicesByPartnershipId.load(id), { orders: cooperationServiceOrders, ...args });
  }
}
