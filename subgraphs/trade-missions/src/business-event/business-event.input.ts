import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { EventKind } from './business-event.entity';

export enum BusinessEventOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(BusinessEventOrder, {
  name: 'BusinessEventOrder',
  description: 'By the first day an event can begin on; events without a date stand behind all others.',
});

@ArgsType()
export class BusinessEventPageArgs extends PageArgs {
  @Field(() => BusinessEventOrder, { defaultValue: BusinessEventOrder.PERIOD })
  orderBy: BusinessEventOrder = BusinessEventOrder.PERIOD;
}

@ArgsType()
export class BusinessEventsArgs extends BusinessEventPageArgs {
  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD: not over before it.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD: begun by then.' })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this very territory.' })
  territoryId?: string | null;

  @Field(() => [EventKind], { nullable: true })
  kinds?: EventKind[] | null;
}
