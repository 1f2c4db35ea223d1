import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum MultiYearBudgetOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(MultiYearBudgetOrder, {
  name: 'MultiYearBudgetOrder',
  description: 'By the French label, then by id.',
});

@ArgsType()
export class MultiYearBudgetsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this organisation.' })
  organizationId?: string | null;

  @Field(() => MultiYearBudgetOrder, { defaultValue: MultiYearBudgetOrder.NAME })
  orderBy: MultiYearBudgetOrder = MultiYearBudgetOrder.NAME;
}
