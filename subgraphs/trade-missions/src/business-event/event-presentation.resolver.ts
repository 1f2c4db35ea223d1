import { ContactPoint, referenceTo } from '@passerelle/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { EventPresentation } from './business-event.entity';

@Resolver(() => EventPresentation)
export class EventPresentationResolver {
  @FieldResolver(() => ContactPoint, { nullable: true })
  presenter(@Root() presentation: EventPresentation): ContactPoint | null {
    return referenceTo(presentation.presenterId);
  }
}
