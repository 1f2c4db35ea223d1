import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { AwardState } from './award.entity';

export enum AwardOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(AwardOrder, {
  name: 'AwardOrder',
  description: 'By first day of what it pays for; what has no date counts as the latest.',
});

@ArgsType()
export class AwardPageArgs extends PageArgs {
  @Field(() => AwardOrder, { defaultValue: AwardOrder.PERIOD })
  orderBy: AwardOrder = AwardOrder.PERIOD;
}

@ArgsType()
export class AwardsArgs extends AwardPageArgs {
  @Field(() => ID, { nullable: true })
  recipientId?: string | null;

  @Field(() => ID, { nullable: true })
  beneficiaryId?: string | null;

  @Field(() => ID, { nullable: true })
  funderId?: string | null;

  @Field(() => ID, { nullable: true })
  programId?: string | null;

  @Field(() => ID, { nullable: true })
  callId?: string | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => [AwardState], { nullable: true })
  states?: AwardState[] | null;

  @Field(() => String, { nullable: true, description: 'Only grants for what may last to this day, YYYY-MM-DD.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Only grants for what may begin by this day, YYYY-MM-DD.' })
  to?: string | null;
}
