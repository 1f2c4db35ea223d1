import { ContactPoint, Organization, referenceTo } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MissionOrganizer } from './mission.entity';

@Resolver(() => MissionOrganizer)
export class MissionOrganizerResolver {
  @FieldResolver(() => Organization, { nullable: true })
  organization(@Root() organizer: MissionOrganizer): Organization {
    return { id: organizer.organizationId };
  }

  @FieldResolver(() => ContactPoint, { nullable: true, description: 'Whom to ask there.' })
  contact(@Root() organizer: MissionOrganizer): ContactPoint | null {
    return referenceTo(organizer.contactId);
  }
}
