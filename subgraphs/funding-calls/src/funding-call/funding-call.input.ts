import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { CallState } from './funding-call.entity';

export enum FundingCallOrder {
  OPENING = 'OPENING',
  OPENING_DESC = 'OPENING_DESC',
}
registerEnumType(FundingCallOrder, {
  name: 'FundingCallOrder',
  description: 'By opening day; what has no date counts as the latest.',
});

@ArgsType()
export class FundingCallPageArgs extends PageArgs {
  @Field(() => FundingCallOrder, { defaultValue: FundingCallOrder.OPENING })
  orderBy: FundingCallOrder = FundingCallOrder.OPENING;
}

@ArgsType()
export class FundingCallsArgs extends FundingCallPageArgs {
  @Field(() => [CallState], { nullable: true })
  states?: CallState[] | null;

  @Field(() => ID, { nullable: true })
  programId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only calls that one side at least accepts projects for on this day, YYYY-MM-DD in its own time zone.',
  })
  openOn?: string | null;
}
