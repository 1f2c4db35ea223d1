import { Organization } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MissionFunder } from './mission.entity';

@Resolver(() => MissionFunder)
export class MissionFunderResolver {
  @FieldResolver(() => Organization, { nullable: true })
  organization(@Root() funder: MissionFunder): Organization {
    return { id: funder.organizationId };
  }
}
