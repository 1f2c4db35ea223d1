import { Institution, Organization, type Page, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { IndicatorDefinition } from '../indicator/indicator-definition.entity';
import { IndicatorReport } from '../indicator-report/indicator-report.entity';
import { ObservationConnection } from './observation.connection';
import { Observation } from './observation.entity';
import { ObservationsArgs } from './observation.input';
import { findObservations } from './observation.service';

@Resolver(() => Observation)
export class ObservationResolver {
  @Query(() => ObservationConnection, { nullable: true })
  observations(@Args(() => ObservationsArgs) args: ObservationsArgs, @Ctx() ctx: Context): Promise<Page<Observation>> {
    return findObservations(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() observation: Observation): Institution {
    return { id: observation.ownerId };
  }

  @FieldResolver(() => IndicatorDefinition, { nullable: true })
  indicator(@Root() observation: Observation, @Ctx() ctx: Context): Promise<IndicatorDefinition | null> {
    return ctx.indicatorById.load(observation.indicatorId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Whose work it counts.' })
  organization(@Root() observation: Observation): Organization | null {
    return referenceTo(observation.organizationId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it counts.' })
  territory(@Root() observation: Observation): Territory | null {
    return referenceTo(observation.territoryId);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: 'The figure of the surrounding territory that contains this one.',
  })
  partOf(@Root() observation: Observation, @Ctx() ctx: Context): Promise<Observation | null> | null {
    return observation.partOfId === null ? null : ctx.observationById.load(observation.partOfId);
  }

  @FieldResolver(() => [Observation], { description: 'The figures that this one contains, the largest first.' })
  parts(@Root() observation: Observation, @Ctx() ctx: Context): Promise<Observation[]> {
    return ctx.partsByObservationId.load(observation.id);
  }

  @FieldResolver(() => IndicatorReport, { nullable: true, description: 'The report it was given with.' })
  report(@Root() observation: Observation, @Ctx() ctx: Context): Promise<IndicatorReport | null> | null {
    return observation.reportId === null ? null : ctx.indicatorReportById.load(observation.reportId);
  }
}
