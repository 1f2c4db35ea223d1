import { ContactPoint, Organization, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { Mission } from '../mission/mission.entity';
import { Delegate } from './delegate.entity';

@Resolver(() => Delegate)
export class DelegateResolver {
  @FieldResolver(() => Mission, { nullable: true })
  mission(@Root() delegate: Delegate, @Ctx() ctx: Context): Promise<Mission | null> {
    return ctx.missionById.load(delegate.missionId);
  }

  @FieldResolver(() => ContactPoint, { nullable: true })
  contact(@Root() delegate: Delegate): ContactPoint | null {
    return referenceTo(delegate.contactId);
  }

  @FieldResolver(() => [Organization], { nullable: 'items', description: 'For whom the delegate travels.' })
  organizations(@Root() delegate: Delegate): Organization[] {
    return delegate.organizationIds.map((id) => ({ id }));
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where the delegate comes from.' })
  place(@Root() delegate: Delegate): Territory | null {
    return referenceTo(delegate.placeId);
  }
}
