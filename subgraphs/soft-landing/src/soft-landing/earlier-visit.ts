import { PartialDate, Statement } from '@passerelle/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A visit before the stay that was not itself a stay.' })
export class EarlierVisit {
  @Field(() => PartialDate)
  date!: PartialDate;

  @Field(() => Statement, { description: 'What is known of it.' })
  statement!: Statement;
}
