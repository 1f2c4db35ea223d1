import { defineSubgraph, type RequestContext } from '@passerelle/subgraph-kit';
import { type Context, softLandingContext } from './context';
import { FollowUp } from './follow-up/follow-up.entity';
import { FollowUpResolver } from './follow-up/follow-up.resolver';
import { HostOffer } from './host-offer/host-offer.entity';
import { HostOfferResolver } from './host-offer/host-offer.resolver';
import { Meeting } from './meeting/meeting.entity';
import { MeetingResolver } from './meeting/meeting.resolver';
import { CreateSoftLanding1700000005000 } from './migrations/1700000005000-create-soft-landing';
import { AwardResolver } from './neighbours/award.resolver';
import { FundingCallResolver } from './neighbours/funding-call.resolver';
import { OrganizationResolver } from './neighbours/organization.resolver';
import { PartnershipResolver } from './neighbours/partnership.resolver';
import { SectorResolver } from './neighbours/sector.resolver';
import { TerritoryResolver } from './neighbours/territory.resolver';
import { Outcome } from './outcome/outcome.entity';
import { OutcomeResolver } from './outcome/outcome.resolver';
import { OutcomeSector } from './outcome/outcome-sector.entity';
import { OutcomeTerritory } from './outcome/outcome-territory.entity';
import { seeds } from './seeds/seeds';
import { SoftLanding } from './soft-landing/soft-landing.entity';
import { softLandingEvents } from './soft-landing/soft-landing.events';
import { SoftLandingResolver } from './soft-landing/soft-landing.resolver';
import { SoftLandingThanks } from './soft-landing/soft-landing-thanks.entity';
import { Support } from './support/support.entity';
import { SupportResolver } from './support/support.resolver';

export const softLanding = defineSubgraph<Omit<Context, keyof RequestContext>>({
  name: 'soft-landing',
  owner: 'brest-rimouski',
  defaultPort: 4005,
  resolvers: [
    SoftLandingResolver,
    MeetingResolver,
    SupportResolver,
    FollowUpResolver,
    OutcomeResolver,
    HostOfferResolver,
    OrganizationResolver,
    PartnershipResolver,
    AwardResolver,
    FundingCallResolver,
    TerritoryResolver,
    SectorResolver,
  ],
  references: {
    SoftLanding: ({ id }, ctx) => ctx.softLandingById.load(id),
    Meeting: ({ id }, ctx) => ctx.meetingById.load(id),
    FollowUp: ({ id }, ctx) => ctx.followUpById.load(id),
    Outcome: ({ id }, ctx) => ctx.outcomeById.load(id),
    HostOffer: ({ id }, ctx) => ctx.hostOfferById.load(id),
    Organization: ({ id }) => ({ id }),
    Partnership: ({ id }) => ({ id }),
    Award: ({ id }) => ({ id }),
    FundingCall: ({ id }) => ({ id }),
    Territory: ({ id }) => ({ id }),
    Sector: ({ id }) => ({ id }),
  },
  entities: [
    SoftLanding,
    SoftLandingThanks,
    Meeting,
    Support,
    FollowUp,
    Outcome,
    OutcomeTerritory,
    OutcomeSector,
    HostOffer,
  ],
  migrations: [CreateSoftLanding1700000005000],
  seeds,
  events: [softLandingEvents],
  context: softLandingContext,
});
