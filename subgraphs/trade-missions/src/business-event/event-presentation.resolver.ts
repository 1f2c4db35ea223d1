import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ContactPoint, referTo } from '../references';
import { EventPresentation } from './business-event.entity';

@Resolver(() => EventPresentation)
export class EventPresentationResolver {
  @FieldResolver(() => ContactPoint, { nullable: true })
  presenter(@Root() presentation: EventPresentation): ContactPoint | null {
    return referTo(presentation.presenterId);
  }
}
