import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { ServiceKind } from '../service-kind';

export enum GroupSessionOrder {
  DATE = 'DATE',
  DATE_DESC = 'DATE_DESC',
}
registerEnumType(GroupSessionOrder, { name: 'GroupSessionOrder' });

@ArgsType()
export class GroupSessionPageArgs extends PageArgs {
  @Field(() => GroupSessionOrder, { defaultValue: GroupSessionOrder.DATE })
  orderBy: GroupSessionOrder = GroupSessionOrder.DATE;
}

@ArgsType()
export class GroupSessionsArgs extends GroupSessionPageArgs {
  @Field(() => ID, { nullable: true })
  organizerId?: string | null;

  @Field(() => [ServiceKind], { nullable: true })
  kinds?: ServiceKind[] | null;

  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD: held on it or later.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD: held on it or before.' })
  to?: string | null;
}
