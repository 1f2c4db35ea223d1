import { OutcomeType, PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum OutcomeOrder {
  REPORTED = 'REPORTED',
  REPORTED_DESC = 'REPORTED_DESC',
}
registerEnumType(OutcomeOrder, {
  name: 'OutcomeOrder',
  description: 'By the day of the report; what has no date counts as the latest.',
});

/** Arguments of the outcomes of one territory or sector. */
@ArgsType()
export class OutcomePageArgs extends PageArgs {
  @Field(() => [OutcomeType], { nullable: true })
  types?: OutcomeType[] | null;

  @Field(() => OutcomeOrder, { defaultValue: OutcomeOrder.REPORTED })
  orderBy: OutcomeOrder = OutcomeOrder.REPORTED;
}

@ArgsType()
export class OutcomesArgs extends OutcomePageArgs {
  @Field(() => ID, { nullable: true, description: 'Of the stays of this organisation.' })
  beneficiaryId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Exactly this territory, not those inside it.' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true })
  sectorId?: string | null;
}
