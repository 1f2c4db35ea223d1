import { Organization, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { SoftLanding } from '../soft-landing/soft-landing.entity';
import { Meeting } from './meeting.entity';

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => SoftLanding, { nullable: true })
  softLanding(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<SoftLanding | null> {
    return ctx.softLandingById.load(meeting.softLandingId);
  }

  @FieldResolver(() => Territory, { nullable: true })
  place(@Root() meeting: Meeting): Territory | null {
    return referenceTo(meeting.placeId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Whom the company meets.' })
  counterpart(@Root() meeting: Meeting): Organization | null {
    return referenceTo(meeting.counterpartId);
  }
}
