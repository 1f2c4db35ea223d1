import { Organization, referenceTo } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ApplicationHalf } from './application-half.entity';

@Resolver(() => ApplicationHalf)
export class ApplicationHalfResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'Answers for this half.' })
  lead(@Root() half: ApplicationHalf): Organization | null {
    return referenceTo(half.leadId);
  }
}
