import { LocalizedText, Territory } from '@passerelle/subgraph-kit';
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who may apply to a call, and for what.' })
export class Eligibility {
  @Field(() => [LocalizedText], { description: 'Parties a project must have, on each side.' })
  requiredParties!: LocalizedText[];

  @Field(() => Float, {
    nullable: true,
    description: 'Own funding over grant, at least: 1 means as much as the grant.',
  })
  minOwnFundingRatio!: number | null;

  @Field(() => [LocalizedText])
  eligibleCosts!: LocalizedText[];

  @Field(() => [Territory], {
    nullable: 'items',
    description: 'Empty where every territory is eligible or none is known.',
  })
  eligibleTerritories!: Territory[];
}
