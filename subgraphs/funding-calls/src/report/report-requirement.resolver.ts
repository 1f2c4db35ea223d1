import { connectionOf, type Page } from '@passerelle/subgraph-kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity';
import type { Context } from '../context';
import { owedStates, ReportRequirement } from './report-requirement.entity';
import { ReportsDueArgs } from './report-requirement.input';
import { findReportsDue } from './report-requirement.service';

const ReportRequirementConnection = connectionOf('ReportRequirement', ReportRequirement);

@Resolver(() => ReportRequirement)
export class ReportRequirementResolver {
  @Query(() => ReportRequirementConnection, { nullable: true, description: 'Reports still owed, due before a day.' })
  reportsDue(@Args(() => ReportsDueArgs) args: ReportsDueArgs, @Ctx() ctx: Context): Promise<Page<ReportRequirement>> {
    return findReportsDue(ctx.database, args);
  }

  @FieldResolver(() => Award, { nullable: true })
  award(@Root() report: ReportRequirement, @Ctx() ctx: Context): Promise<Award | null> {
    return ctx.awardById.load(report.awardId);
  }

  @FieldResolver(() => Boolean, { description: 'Worked out on the day of the question: due before it and still owed.' })
  isOverdue(@Root() report: ReportRequirement, @Ctx() ctx: Context): boolean {
    return report.dueOn < ctx.today && owedStates.includes(report.state);
  }
}
