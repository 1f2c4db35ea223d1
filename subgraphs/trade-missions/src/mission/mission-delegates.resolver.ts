import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { Delegate, isParticipant } from '../delegate/delegate.entity';
import { countDelegates, DelegateCounts } from '../delegate/delegate-counts';
import { Mission } from './mission.entity';

/** The people of a mission. Staff who come along are not participants (AMB-19). */
@Resolver(() => Mission)
export class MissionDelegatesResolver {
  @FieldResolver(() => [Delegate], { description: 'The participants.' })
  async delegates(@Root() mission: Mission, @Ctx() ctx: Context): Promise<Delegate[]> {
    return (await ctx.delegatesByMissionId.load(mission.id)).filter(isParticipant);
  }

  @FieldResolver(() => [Delegate], { description: 'The mission lead and the staff who come along.' })
  async accompanying(@Root() mission: Mission, @Ctx() ctx: Context): Promise<Delegate[]> {
    return (await ctx.delegatesByMissionId.load(mission.id)).filter((delegate) => !isParticipant(delegate));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Participants; null where none is known.' })
  async delegateCount(@Root() mission: Mission, @Ctx() ctx: Context): Promise<number | null> {
    const participants = await this.delegates(mission, ctx);
    return participants.length === 0 ? null : participants.length;
  }

  @FieldResolver(() => DelegateCounts, { description: 'The participants, counted.' })
  async delegateCounts(@Root() mission: Mission, @Ctx() ctx: Context): Promise<DelegateCounts> {
    return countDelegates(await this.delegates(mission, ctx));
  }
}
