import { Organization, referenceTo } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Support } from './support.entity';

@Resolver(() => Support)
export class SupportResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Who gave it; null where the source does not say.',
  })
  provider(@Root() support: Support): Organization | null {
    return referenceTo(support.providerId);
  }
}
