import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum FollowUpOrder {
  DUE = 'DUE',
  DUE_DESC = 'DUE_DESC',
}
registerEnumType(FollowUpOrder, { name: 'FollowUpOrder', description: 'By the day they are due.' });

@ArgsType()
export class FollowUpsDueArgs extends PageArgs {
  @Field(() => String, { description: 'Due before this day, YYYY-MM-DD.' })
  dueBefore!: string;

  @Field(() => ID, { nullable: true, description: 'Only of stays sent by this organisation.' })
  homeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of stays received by this organisation.' })
  hostId?: string | null;

  @Field(() => FollowUpOrder, { defaultValue: FollowUpOrder.DUE })
  orderBy: FollowUpOrder = FollowUpOrder.DUE;
}
