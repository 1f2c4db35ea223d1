import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum ObservationOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(ObservationOrder, {
  name: 'ObservationOrder',
  description: 'By the end of the period; figures without a period stand behind all others.',
});

const fiscalYearDescription = 'Label of the period, such as FY2010-11 or 2017.';

@ArgsType()
export class ObservationPageArgs extends PageArgs {
  @Field(() => ObservationOrder, { defaultValue: ObservationOrder.PERIOD })
  orderBy: ObservationOrder = ObservationOrder.PERIOD;

  @Field(() => String, { nullable: true, description: fiscalYearDescription })
  fiscalYear?: string | null;
}

/** The figures of one organisation or one territory. */
@ArgsType()
export class OwnObservationsArgs extends ObservationPageArgs {
  @Field(() => ID, { nullable: true })
  indicatorId?: string | null;
}

/** The figures of one indicator. */
@ArgsType()
export class IndicatorObservationsArgs extends ObservationPageArgs {
  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  territoryId?: string | null;
}

@ArgsType()
export class ObservationsArgs extends IndicatorObservationsArgs {
  @Field(() => ID, { nullable: true })
  indicatorId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In one of these very territories; the directory tells which lie inside another.',
  })
  territoryIds?: string[] | null;
}

@ArgsType()
export class IndicatorGrowthArgs {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  territoryId?: string | null;
}

@ArgsType()
export class IndicatorBreakdownArgs {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Needed where several organisations have a figure for the territory.',
  })
  organizationId?: string | null;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => String, { description: fiscalYearDescription })
  fiscalYear!: string;
}
