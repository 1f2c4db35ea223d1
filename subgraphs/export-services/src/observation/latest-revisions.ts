import type { Observation } from './observation.entity';

/** Of each figure (indicator, organisation, territory, year) the revision that holds. */
export function latestRevisions(observations: readonly Observation[]): Observation[] {
  const latest = new Map<string, Observation>();
  for (const observation of observations) {
    const { indicatorId, organizationId, territoryId, fiscalYear } = observation;
    const figure = JSON.stringify([indicatorId, organizationId, territoryId, fiscalYear]);
    if (observation.revision > (latest.get(figure)?.revision ?? 0)) latest.set(figure, observation);
  }
  return [...latest.values()];
}
