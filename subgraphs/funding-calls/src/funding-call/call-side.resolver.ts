import { Organization, referenceTo } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CallSide } from './call-side.entity';

@Resolver(() => CallSide)
export class CallSideResolver {
  @FieldResolver(() => Organization, { nullable: true })
  authority(@Root() side: CallSide): Organization | null {
    return referenceTo(side.authorityId);
  }
}
