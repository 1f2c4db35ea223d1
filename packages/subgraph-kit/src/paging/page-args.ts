import { defaultPageSize, maxPageSize } from '@passerelle/protocol';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: defaultPageSize, description: `Rows on the page, 1 to ${maxPageSize}.` })
  first: number = defaultPageSize;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}
