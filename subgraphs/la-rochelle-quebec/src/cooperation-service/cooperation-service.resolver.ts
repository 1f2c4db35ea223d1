import { Partnership } from '@passerelle/partnership';
import { Institution, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { CooperationServiceConnection } from './cooperation-service.connection';
import { CooperationService } from './cooperation-service.entity';
import { CooperationServicesArgs } from './cooperation-service.input';
import { findCooperationServices } from './cooperation-service.service';

@Resolver(() => CooperationService)
export class CooperationServiceResolver {
  @Query(() => CooperationService, { nullable: true })
  cooperationService(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<CooperationService | null> {
    return ctx.cooperationServiceById.load(id);
  }

  @Query(() => CooperationServiceConnection, { nullable: true })
  cooperationServices(
    @Args(() => CooperationServicesArgs) args: CooperationServicesArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<CooperationService>> {
    return findCooperationServices(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that holds this row.' })
  owner(@Ctx() ctx: Context): Institution {
    return { id: ctx.owner };
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The partnership that offers it.' })
  partnership(@Root() { partnershipId }: CooperationService, @Ctx() ctx: Context): Promise<Partnership | null> | null {
    return partnershipId === null ? null : ctx.partnershipById.load(partnershipId);
  }
}
