import { cite } from '@passerelle/documents';
import { FactBasis, partialDate } from '@passerelle/subgraph-kit';
import type { ServedTerritory } from '../service-offer/served-territory.entity';
import { serviceOffers } from './service-offers';

type Served = Pick<ServedTerritory, 'territoryId' | 'since' | 'basis' | 'sources'>;

/** The documents say where each organisation works, so all its services are given there. */
const servedByProvider: Readonly<Record<string, readonly Served[]>> = {
  'org:cqi': [
    {
      territoryId: 'territory:centre-du-quebec',
      since: partialDate('1995', 'Fondé en 1995', FactBasis.INFERRED),
      basis: FactBasis.INFERRED,
      sources: cite('F-S1-013'),
    },
    {
      territoryId: 'territory:mauricie',
      since: partialDate('2008-04', 'Depuis avril 2008'),
      basis: FactBasis.STATED,
      sources: cite('F-S1-014'),
    },
    {
      territoryId: 'territory:estrie',
      since: partialDate('2009-21', 'depuis le printemps 2009'),
      basis: FactBasis.STATED,
      sources: cite('F-S1-015'),
    },
  ],
  'org:gimxport': [
    {
      territoryId: 'territory:gaspesie-iles',
      since: null,
      basis: FactBasis.STATED,
      sources: cite('F-S3-063'),
    },
  ],
};

export const servedTerritories: readonly ServedTerritory[] = serviceOffers.flatMap(({ id, providerId }) =>
  (servedByProvider[providerId] ?? []).map((served) => ({
    id: `${id}/${served.territoryId}`,
    offerId: id,
    ...served,
  })),
);
