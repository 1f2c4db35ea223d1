import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum ReportOrder {
  DUE = 'DUE',
  DUE_DESC = 'DUE_DESC',
}
registerEnumType(ReportOrder, { name: 'ReportOrder', description: 'By the day they are due.' });

@ArgsType()
export class ReportsDueArgs extends PageArgs {
  @Field(() => String, { description: 'Due before this day, YYYY-MM-DD.' })
  dueBefore!: string;

  @Field(() => ID, { nullable: true })
  awardId?: string | null;

  @Field(() => ReportOrder, { defaultValue: ReportOrder.DUE })
  orderBy: ReportOrder = ReportOrder.DUE;
}
