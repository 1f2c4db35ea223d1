import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum BudgetOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(BudgetOrder, { name: 'BudgetOrder' });

@ArgsType()
export class BudgetPageArgs extends PageArgs {
  @Field(() => BudgetOrder, { defaultValue: BudgetOrder.PERIOD })
  orderBy: BudgetOrder = BudgetOrder.PERIOD;

  @Field(() => String, { nullable: true, description: 'Label of the period, such as FY2011-12.' })
  fiscalYear?: string | null;
}

@ArgsType()
export class BudgetsArgs extends BudgetPageArgs {
  @Field(() => ID, { nullable: true })
  organizationId?: string | null;
}
