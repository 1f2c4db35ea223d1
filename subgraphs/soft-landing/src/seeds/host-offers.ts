import { cite } from '@passerelle/documents';
import { FactBasis, partialDate, periodBounds, text } from '@passerelle/subgraph-kit';
import { type HostOffer, HostOfferState } from '../host-offer/host-offer.entity';

// The article dates the cooperation, and the stays are planned within it.
const from = partialDate('2019', 'en 2019 et 2020', FactBasis.INFERRED);
const to = partialDate('2020', 'en 2019 et 2020', FactBasis.INFERRED);

export const hostOffers: readonly HostOffer[] = [
  {
    id: 'host-offer:brest-rimouski-2019-2020',
    ownerId: 'brest-rimouski',
    title: text('Prochains séjours de soft-landing', 'Further soft-landing stays'),
    // The side that received the stays of 2018; the article does not say who receives the next ones.
    hostId: 'org:tmq',
    hostBasis: FactBasis.INFERRED,
    state: HostOfferState.PLANNED,
    version: 1,
    places: null,
    periodStart: from,
    periodEnd: to,
    ...periodBounds(from, to),
    services: [],
    sectors: [],
    partnershipId: 'brest-rimouski:tmq-2010',
    awardId: 'award:ffqcd-brest-rimouski-2019-2020',
    history: [],
    sources: cite('F-S2-049', 'F-S2-045', 'F-S2-046'),
    readings: [],
  },
];
