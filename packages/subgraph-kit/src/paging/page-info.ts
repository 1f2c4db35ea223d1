import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Whether rows come behind this page; true when it was asked for with `before`.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether rows come before this page; true when it was asked for with `after`, false with `first` alone.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `before`, with `last`, to get the page before.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` to get the next page.' })
  endCursor!: string | null;
}
