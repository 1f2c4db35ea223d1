import { defineSubgraph, type RequestContext } from '@passerelle/subgraph-kit';
import { Budget } from './budget/budget.entity';
import { BudgetResolver } from './budget/budget.resolver';
import { BudgetDecisionResolver } from './budget/budget-decision.resolver';
import { BudgetLine } from './budget/budget-line.entity';
import { BudgetLineResolver } from './budget/budget-line.resolver';
import { type Context, exportServicesContext } from './context';
import { GroupSession } from './group-session/group-session.entity';
import { GroupSessionResolver } from './group-session/group-session.resolver';
import { IndicatorResolver } from './indicator/indicator.resolver';
import { IndicatorDefinition } from './indicator/indicator-definition.entity';
import { IndicatorReport } from './indicator-report/indicator-report.entity';
import { IndicatorReportResolver } from './indicator-report/indicator-report.resolver';
import { CreateExportServices1700000008000 } from './migrations/1700000008000-create-export-services';
import { ComparisonResolver } from './observation/comparison.resolver';
import { Observation } from './observation/observation.entity';
import { observationEvents } from './observation/observation.events';
import { ObservationResolver } from './observation/observation.resolver';
import { OrganizationResolver } from './organization/organization.resolver';
import { PartneringProfile } from './partnering-profile/partnering-profile.entity';
import { PartneringProfileResolver } from './partnering-profile/partnering-profile.resolver';
import { PartneringProfileLink } from './partnering-profile/partnering-profile-link.entity';
import { seeds } from './seeds/seeds';
import { ServiceEngagement } from './service-engagement/service-engagement.entity';
import { ServiceEngagementResolver } from './service-engagement/service-engagement.resolver';
import { ServedTerritory } from './service-offer/served-territory.entity';
import { ServedTerritoryResolver } from './service-offer/served-territory.resolver';
import { ServiceOffer } from './service-offer/service-offer.entity';
import { ServiceOfferResolver } from './service-offer/service-offer.resolver';
import { TerritoryResolver } from './territory/territory.resolver';

export const exportServices = defineSubgraph<Omit<Context, keyof RequestContext>>({
  name: 'export-services',
  owner: 'cqi',
  defaultPort: 4008,
  resolvers: [
    ServiceOfferResolver,
    ServedTerritoryResolver,
    ServiceEngagementResolver,
    GroupSessionResolver,
    PartneringProfileResolver,
    IndicatorResolver,
    ObservationResolver,
    ComparisonResolver,
    IndicatorReportResolver,
    BudgetResolver,
    BudgetLineResolver,
    BudgetDecisionResolver,
    OrganizationResolver,
    TerritoryResolver,
  ],
  orphanedTypes: [ServiceEngagement],
  references: {
    ServiceOffer: ({ id }, ctx) => ctx.serviceOfferById.load(id),
    // Confidential: whoever asks by id learns nothing, not even whether the row exists.
    ServiceEngagement: () => null,
    GroupSession: ({ id }, ctx) => ctx.groupSessionById.load(id),
    PartneringProfile: ({ id }, ctx) => ctx.publicProfileById.load(id),
    IndicatorDefinition: ({ id }, ctx) => ctx.indicatorById.load(id),
    Observation: ({ id }, ctx) => ctx.observationById.load(id),
    IndicatorReport: ({ id }, ctx) => ctx.indicatorReportById.load(id),
    Budget: ({ id }, ctx) => ctx.budgetById.load(id),
    BudgetLine: ({ id }, ctx) => ctx.budgetLineById.load(id),
    Organization: ({ id }) => ({ id }),
    Territory: ({ id }) => ({ id }),
  },
  entities: [
    ServiceOffer,
    ServedTerritory,
    ServiceEngagement,
    GroupSession,
    PartneringProfile,
    PartneringProfileLink,
    IndicatorDefinition,
    Observation,
    IndicatorReport,
    Budget,
    BudgetLine,
  ],
  migrations: [CreateExportServices1700000008000],
  seeds,
  events: [observationEvents],
  context: exportServicesContext,
});
