import { defineSubgraph, type RequestContext } from '@passerelle/subgraph-kit';
import { BusinessEvent } from './business-event/business-event.entity';
import { BusinessEventResolver } from './business-event/business-event.resolver';
import { EventPresentationResolver } from './business-event/event-presentation.resolver';
import { type Context, missionsContext } from './context';
import { Delegate } from './delegate/delegate.entity';
import { DelegateResolver } from './delegate/delegate.resolver';
import { CreateTradeMissions1700000007000 } from './migrations/1700000007000-create-trade-missions';
import { Mission } from './mission/mission.entity';
import { missionEvents } from './mission/mission.events';
import { MissionResolver } from './mission/mission.resolver';
import { MissionDelegatesResolver } from './mission/mission-delegates.resolver';
import { MissionFunderResolver } from './mission/mission-funder.resolver';
import { MissionLink } from './mission/mission-link.entity';
import { MissionOrganizerResolver } from './mission/mission-organizer.resolver';
import { MissionOutcome } from './mission-outcome/mission-outcome.entity';
import { MissionOutcomeResolver } from './mission-outcome/mission-outcome.resolver';
import { OrganizationResolver } from './organization/organization.resolver';
import { PartnershipResolver } from './partnership/partnership.resolver';
import { seeds } from './seeds/seeds';
import { Stop } from './stop/stop.entity';
import { StopResolver } from './stop/stop.resolver';
import { TerritoryResolver } from './territory/territory.resolver';

export const tradeMissions = defineSubgraph<Omit<Context, keyof RequestContext>>({
  name: 'trade-missions',
  owner: 'gimxport',
  defaultPort: 4007,
  resolvers: [
    MissionResolver,
    MissionDelegatesResolver,
    MissionOrganizerResolver,
    MissionFunderResolver,
    StopResolver,
    DelegateResolver,
    BusinessEventResolver,
    EventPresentationResolver,
    MissionOutcomeResolver,
    OrganizationResolver,
    TerritoryResolver,
    PartnershipResolver,
  ],
  references: {
    Mission: ({ id }, ctx) => ctx.missionById.load(id),
    Stop: ({ id }, ctx) => ctx.stopById.load(id),
    Delegate: ({ id }, ctx) => ctx.delegateById.load(id),
    BusinessEvent: ({ id }, ctx) => ctx.businessEventById.load(id),
    MissionOutcome: ({ id }, ctx) => ctx.missionOutcomeById.load(id),
    Organization: ({ id }) => ({ id }),
    Territory: ({ id }) => ({ id }),
    Partnership: ({ id }) => ({ id }),
  },
  entities: [Mission, MissionLink, Stop, Delegate, BusinessEvent, MissionOutcome],
  migrations: [CreateTradeMissions1700000007000],
  seeds,
  events: [missionEvents],
  context: missionsContext,
});
