import { LocalizedText, SourceRef, type SourceRefValue, Territory } from '@passerelle/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who of one side may ask for a service.' })
export class CooperationEligibility {
  @Field(() => Territory, { nullable: true, description: 'The side.' })
  territory!: Territory | null;

  @Field(() => LocalizedText)
  audience!: LocalizedText;

  @Field(() => [SourceRef])
  sources!: SourceRefValue[];
}
