import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { ApplicationState } from './application.entity';

export enum ApplicationOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(ApplicationOrder, {
  name: 'ApplicationOrder',
  description: 'By first day of the project; what has no date counts as the latest.',
});

@ArgsType()
export class ApplicationPageArgs extends PageArgs {
  @Field(() => ApplicationOrder, { defaultValue: ApplicationOrder.PERIOD })
  orderBy: ApplicationOrder = ApplicationOrder.PERIOD;
}

@ArgsType()
export class ApplicationsArgs extends ApplicationPageArgs {
  @Field(() => [ApplicationState], { nullable: true })
  states?: ApplicationState[] | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  programId?: string | null;

  @Field(() => ID, { nullable: true })
  callId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only applications this organisation answers for on its side.' })
  leadId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only projects that may last to this day, YYYY-MM-DD.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Only projects that may begin by this day, YYYY-MM-DD.' })
  to?: string | null;
}
