import { FactBasis, Money, Organization, SourceRef, type SourceRefValue } from '@passerelle/subgraph-kit';
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A part of a multi-year budget, by who pays it.' })
export class CorridorBudgetLine {
  @Field(() => Organization, { nullable: true, description: 'Who pays; null where it is unknown.' })
  source!: Organization | null;

  @Field(() => Float, { description: 'Share of the total in per cent, 0 to 100.' })
  sharePercent!: number;

  @Field(() => FactBasis)
  shareBasis!: FactBasis;

  @Field(() => Money, { nullable: true, description: 'Null for the rest whose payer is unknown.' })
  amount!: Money | null;

  @Field(() => FactBasis, { nullable: true, description: 'How the amount is known; null where there is none.' })
  amountBasis!: FactBasis | null;

  @Field(() => [SourceRef])
  sources!: SourceRefValue[];
}
