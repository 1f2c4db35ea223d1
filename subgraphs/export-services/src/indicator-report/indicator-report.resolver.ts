import { connectionOf, Institution, Organization, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ObservationConnection } from '../observation/observation.connection';
import type { Observation } from '../observation/observation.entity';
import { OwnObservationsArgs } from '../observation/observation.input';
import { pageOfObservations } from '../observation/observation.service';
import { IndicatorReport } from './indicator-report.entity';
import { IndicatorReportsArgs } from './indicator-report.input';
import { findIndicatorReports } from './indicator-report.service';

const IndicatorReportConnection = connectionOf('IndicatorReport', IndicatorReport);

@Resolver(() => IndicatorReport)
export class IndicatorReportResolver {
  @Query(() => IndicatorReport, { nullable: true })
  indicatorReport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<IndicatorReport | null> {
    return ctx.indicatorReportById.load(id);
  }

  @Query(() => IndicatorReportConnection, { nullable: true })
  indicatorReports(
    @Args(() => IndicatorReportsArgs) args: IndicatorReportsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<IndicatorReport>> {
    return findIndicatorReports(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that answers for this row.' })
  owner(@Root() report: IndicatorReport): Institution {
    return { id: report.ownerId };
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Who reports.' })
  organization(@Root() report: IndicatorReport): Organization {
    return { id: report.organizationId };
  }

  @FieldResolver(() => [Organization], { nullable: 'items', description: 'To whom.' })
  recipients(@Root() report: IndicatorReport): Organization[] {
    return report.recipientIds.map((id) => ({ id }));
  }

  @FieldResolver(() => ObservationConnection)
  async observations(
    @Root() report: IndicatorReport,
    @Args(() => OwnObservationsArgs) args: OwnObservationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Observation>> {
    return pageOfObservations(await ctx.observationsByReportId.load(report.id), args);
  }
}
