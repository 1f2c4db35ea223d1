import { Organization, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BusinessEvent } from '../business-event/business-event.entity';
import type { Context } from '../context';
import { Mission } from '../mission/mission.entity';
import { MissionOutcome } from './mission-outcome.entity';

@Resolver(() => MissionOutcome)
export class MissionOutcomeResolver {
  @FieldResolver(() => Mission, { nullable: true })
  mission(@Root() outcome: MissionOutcome, @Ctx() ctx: Context): Promise<Mission | null> | null {
    return outcome.missionId === null ? null : ctx.missionById.load(outcome.missionId);
  }

  @FieldResolver(() => BusinessEvent, { nullable: true })
  event(@Root() outcome: MissionOutcome, @Ctx() ctx: Context): Promise<BusinessEvent | null> | null {
    return outcome.eventId === null ? null : ctx.businessEventById.load(outcome.eventId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Whom it serves, where it is one organisation.' })
  beneficiary(@Root() outcome: MissionOutcome): Organization | null {
    return referenceTo(outcome.beneficiaryId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it takes effect.' })
  territory(@Root() outcome: MissionOutcome): Territory | null {
    return referenceTo(outcome.territoryId);
  }
}
