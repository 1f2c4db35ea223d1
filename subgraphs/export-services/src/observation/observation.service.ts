import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
  whereOneOf,
} from '@passerelle/subgraph-kit';
import { Observation } from './observation.entity';
import {
  type IndicatorGrowthArgs,
  ObservationOrder,
  type ObservationPageArgs,
  type ObservationsArgs,
} from './observation.input';

const orders: Record<ObservationOrder, ListOrder> = {
  [ObservationOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [ObservationOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findObservations({ reader }: Database, args: ObservationsArgs): Promise<Page<Observation>> {
  const query = reader.createQueryBuilder(Observation, 'observation');
  const { indicatorId, organizationId, territoryId, fiscalYear, territoryIds } = args;
  whereEqual(query, { indicatorId, organizationId, territoryId, fiscalYear });
  whereOneOf(query, { territoryId: territoryIds });
  return pageOfQuery(query, { orders, ...args });
}

export function pageOfObservations(
  observations: readonly Observation[],
  args: ObservationPageArgs & ObservationFilter,
): Page<Observation> {
  return pageOfRows(observationsThatFit(observations, args), { orders, ...args });
}

/** Every figure of an indicator, as far as the arguments narrow it. */
export async function figuresOf({ reader }: Database, args: IndicatorGrowthArgs): Promise<Observation[]> {
  const figures = await reader.find(Observation, { where: { indicatorId: args.indicatorId }, order: { id: 'ASC' } });
  return observationsThatFit(figures, args);
}

interface ObservationFilter {
  indicatorId?: string | null;
  organizationId?: string | null;
  territoryId?: string | null;
  fiscalYear?: string | null;
}

function observationsThatFit(observations: readonly Observation[], filter: ObservationFilter): Observation[] {
  const fits = (wanted: string | null | undefined, value: string | null) =>
    wanted === null || wanted === undefined || wanted === value;
  return observations.filter(
    (observation) =>
      fits(filter.indicatorId, observation.indicatorId) &&
      fits(filter.organizationId, observation.organizationId) &&
      fits(filter.territoryId, observation.territoryId) &&
      fits(filter.fiscalYear, observation.fiscalYear),
  );
}
