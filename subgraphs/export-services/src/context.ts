import { type Database, groupsBy, loaderBy, type RequestContext } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { type FindOptionsOrder, type FindOptionsWhere, In } from 'typeorm';
import { Budget } from './budget/budget.entity';
import { BudgetLine } from './budget/budget-line.entity';
import { GroupSession } from './group-session/group-session.entity';
import { IndicatorDefinition } from './indicator/indicator-definition.entity';
import { IndicatorReport } from './indicator-report/indicator-report.entity';
import { Observation } from './observation/observation.entity';
import { isPublic, PartneringProfile } from './partnering-profile/partnering-profile.entity';
import { ServedTerritory } from './service-offer/served-territory.entity';
import { ServiceOffer } from './service-offer/service-offer.entity';

/** All that a resolver of the export services can reach. */
export interface Context extends RequestContext, ReturnType<typeof exportServicesContext> {}

export function exportServicesContext(database: Database) {
  const { reader } = database;
  const byId = <Row extends { id: string }>(entity: new () => Row): DataLoader<string, Row | null> =>
    loaderBy(
      (ids) => reader.createQueryBuilder(entity, 'row').where('row.id IN (:...ids)', { ids }).getMany(),
      (row) => row.id,
    );
  const by = <Row extends { id: string }>(
    entity: new () => Row,
    property: keyof Row & string,
    order: { [Key in keyof Row]?: 'ASC' | 'DESC' } = {},
  ): DataLoader<string, Row[]> =>
    groupsBy(
      (keys) =>
        reader.find(entity, {
          where: { [property]: In(keys) } as FindOptionsWhere<Row>,
          order: { ...order, id: 'ASC' } as FindOptionsOrder<Row>,
        }),
      (row) => String(row[property]),
    );
  return {
    database,
    serviceOfferById: byId(ServiceOffer),
    groupSessionById: byId(GroupSession),
    publicProfileById: publicProfiles(byId(PartneringProfile)),
    indicatorById: byId(IndicatorDefinition),
    observationById: byId(Observation),
    indicatorReportById: byId(IndicatorReport),
    budgetById: byId(Budget),
    budgetLineById: byId(BudgetLine),
    offersByProviderId: by(ServiceOffer, 'providerId'),
    servedTerritoriesByOfferId: by(ServedTerritory, 'offerId'),
    servedByTerritoryId: by(ServedTerritory, 'territoryId'),
    sessionsByOrganizerId: by(GroupSession, 'organizerId'),
    observationsByIndicatorId: by(Observation, 'indicatorId'),
    observationsByOrganizationId: by(Observation, 'organizationId'),
    observationsByTerritoryId: by(Observation, 'territoryId'),
    observationsByReportId: by(Observation, 'reportId'),
    partsByObservationId: by(Observation, 'partOfId', { value: 'DESC' }),
    budgetsByOrganizationId: by(Budget, 'organizationId'),
    linesByBudgetId: by(BudgetLine, 'budgetId', { position: 'ASC' }),
  };
}

/** A profile that is not public does not exist for anybody who asks by id. */
function publicProfiles(profiles: DataLoader<string, PartneringProfile | null>) {
  return {
    load: async (id: string): Promise<PartneringProfile | null> => {
      const profile = await profiles.load(id);
      return profile !== null && isPublic(profile) ? profile : null;
    },
  };
}

/** Loads many rows and leaves out the ids that lead nowhere. */
export async function loadPresent<Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
