import { Organization, type Page } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BudgetConnection } from '../budget/budget.connection';
import type { Budget } from '../budget/budget.entity';
import { BudgetPageArgs } from '../budget/budget.input';
import { pageOfBudgets } from '../budget/budget.service';
import type { Context } from '../context';
import { GroupSessionConnection } from '../group-session/group-session.connection';
import type { GroupSession } from '../group-session/group-session.entity';
import { GroupSessionPageArgs } from '../group-session/group-session.input';
import { pageOfGroupSessions } from '../group-session/group-session.service';
import { ObservationConnection } from '../observation/observation.connection';
import type { Observation } from '../observation/observation.entity';
import { OwnObservationsArgs } from '../observation/observation.input';
import { pageOfObservations } from '../observation/observation.service';
import { ServiceOfferConnection } from '../service-offer/service-offer.connection';
import type { ServiceOffer } from '../service-offer/service-offer.entity';
import { ServiceOfferPageArgs } from '../service-offer/service-offer.input';
import { pageOfServiceOffers } from '../service-offer/service-offer.service';

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => ServiceOfferConnection, { nullable: true, description: 'The services it gives.' })
  async serviceOffers(
    @Root() organization: Organization,
    @Args(() => ServiceOfferPageArgs) args: ServiceOfferPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ServiceOffer>> {
    return pageOfServiceOffers(await ctx.offersByProviderId.load(organization.id), args);
  }

  @FieldResolver(() => BudgetConnection, { nullable: true, description: 'Its own budgets.' })
  async budgets(
    @Root() organization: Organization,
    @Args(() => BudgetPageArgs) args: BudgetPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Budget>> {
    return pageOfBudgets(await ctx.budgetsByOrganizationId.load(organization.id), args);
  }

  @FieldResolver(() => ObservationConnection, { nullable: true, description: 'The figures on its work.' })
  async observations(
    @Root() organization: Organization,
    @Args(() => OwnObservationsArgs) args: OwnObservationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Observation>> {
    return pageOfObservations(await ctx.observationsByOrganizationId.load(organization.id), args);
  }

  @FieldResolver(() => GroupSessionConnection, { nullable: true, description: 'The group sessions it holds.' })
  async groupSessions(
    @Root() organization: Organization,
    @Args(() => GroupSessionPageArgs) args: GroupSessionPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<GroupSession>> {
    return pageOfGroupSessions(await ctx.sessionsByOrganizerId.load(organization.id), args);
  }
}
