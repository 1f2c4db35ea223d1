import { defaultPageSize, maxPageSize } from '@passerelle/protocol';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Rows on the page, 1 to ${maxPageSize}; ${defaultPageSize} where neither first nor last is given.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Rows on the page, 1 to ${maxPageSize}, counted from the end: the page before \`before\`, or the end of the list.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'startCursor of the page behind it.' })
  before?: string | null;
}
