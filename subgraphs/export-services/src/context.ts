import { type Database, type RequestContext, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { In } from 'typeorm';
import { Budget } from './budget/budget.entity';
import { BudgetLine } from './budget/budget-line.entity';
import { GroupSession } from './group-session/group-session.entity';
import { IndicatorDefinition } from './indicator/indicator-definition.entity';
import { IndicatorReport } from './indicator-report/indicator-report.entity';
import { Observation } from './observation/observation.entity';
import { PartneringProfile, publicStates } from './partnering-profile/partnering-profile.entity';
import { ServedTerritory } from './service-offer/served-territory.entity';
import { ServiceOffer } from './service-offer/service-offer.entity';

/** All that a resolver of the export services can reach. */
export interface Context extends RequestContext, ReturnType<typeof exportServicesContext> {}

export function exportServicesContext(database: Database) {
  const { reader } = database;
  return {
    database,
    serviceOfferById: rowById(reader, ServiceOffer),
    groupSessionById: rowById(reader, GroupSession),
    // A profile that is not public does not exist for anybody who asks by id.
    publicProfileById: rowById(reader, PartneringProfile, { state: In(publicStates), anonymous: false }),
    indicatorById: rowById(reader, IndicatorDefinition),
    observationById: rowById(reader, Observation),
    indicatorReportById: rowById(reader, IndicatorReport),
    budgetById: rowById(reader, Budget),
    budgetLineById: rowById(reader, BudgetLine),
    offersByProviderId: rowsByColumn(reader, ServiceOffer, 'providerId'),
    servedTerritoriesByOfferId: rowsByColumn(reader, ServedTerritory, 'offerId'),
    servedByTerritoryId: rowsByColumn(reader, ServedTerritory, 'territoryId'),
    sessionsByOrganizerId: rowsByColumn(reader, GroupSession, 'organizerId'),
    observationsByIndicatorId: rowsByColumn(reader, Observation, 'indicatorId'),
    observationsByOrganizationId: rowsByColumn(reader, Observation, 'organizationId'),
    observationsByTerritoryId: rowsByColumn(reader, Observation, 'territoryId'),
    observationsByReportId: rowsByColumn(reader, Observation, 'reportId'),
    partsByObservationId: rowsByColumn(reader, Observation, 'partOfId', { order: { value: 'DESC' } }),
    budgetsByOrganizationId: rowsByColumn(reader, Budget, 'organizationId'),
    linesByBudgetId: rowsByColumn(reader, BudgetLine, 'budgetId', { order: { position: 'ASC' } }),
  };
}
