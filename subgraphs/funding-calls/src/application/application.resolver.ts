import { Institution, type Page, Partnership, referenceTo } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity';
import type { Context } from '../context';
import { FundingCall } from '../funding-call/funding-call.entity';
import { FundingProgram } from '../funding-program/funding-program.entity';
import { Application } from './application.entity';
import { ApplicationsArgs } from './application.input';
import { findApplications } from './application.service';
import { ApplicationConnection } from './application-connection';
import { ApplicationHalf } from './application-half.entity';

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => Application, { nullable: true })
  application(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Application | null> {
    return ctx.applicationById.load(id);
  }

  @Query(() => ApplicationConnection, { nullable: true })
  applications(@Args(() => ApplicationsArgs) args: ApplicationsArgs, @Ctx() ctx: Context): Promise<Page<Application>> {
    return findApplications(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The member of the hub that keeps the row.' })
  owner(@Root() application: Application): Institution | null {
    return referenceTo(application.ownerId);
  }

  @FieldResolver(() => FundingProgram, { nullable: true })
  program(@Root() application: Application, @Ctx() ctx: Context): Promise<FundingProgram | null> | null {
    return application.programId === null ? null : ctx.fundingProgramById.load(application.programId);
  }

  @FieldResolver(() => FundingCall, { nullable: true, description: 'The call it answers; null where it is not known.' })
  call(@Root() application: Application, @Ctx() ctx: Context): Promise<FundingCall | null> | null {
    return application.callId === null ? null : ctx.fundingCallById.load(application.callId);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The cooperation it is made for.' })
  partnership(@Root() application: Application): Partnership | null {
    return referenceTo(application.partnershipId);
  }

  @FieldResolver(() => [ApplicationHalf], { description: 'The French half first.' })
  halves(@Root() application: Application, @Ctx() ctx: Context): Promise<ApplicationHalf[]> {
    return ctx.halvesByApplicationId.load(application.id);
  }

  @FieldResolver(() => [Award], { description: 'The grants it was given, amendments included.' })
  awards(@Root() application: Application, @Ctx() ctx: Context): Promise<Award[]> {
    return ctx.awardsByApplicationId.load(application.id);
  }
}
