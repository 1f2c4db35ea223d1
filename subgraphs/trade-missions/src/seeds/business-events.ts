import { cite, readings } from '@passerelle/documents';
import { FactBasis, type PartialDate, partialDate, text } from '@passerelle/subgraph-kit';
import { type BusinessEvent, EventKind } from '../business-event/business-event.entity';

type Told = Pick<BusinessEvent, 'id' | 'ownerId' | 'name' | 'kind' | 'sources'> & {
  period: PartialDate;
} & Partial<BusinessEvent>;

/** What the documents do not tell of an event stays empty. */
function businessEvent(told: Told): BusinessEvent {
  return {
    edition: null,
    placeId: null,
    organizerIds: [],
    presentations: [],
    readings: [],
    sortDate: told.period.earliest,
    lastDate: told.period.latest,
    ...told,
  };
}

export const businessEvents: readonly BusinessEvent[] = [
  businessEvent({
    id: 'event:futurallia-lille-2012',
    ownerId: 'gimxport',
    name: text('Futurallia, Lille 2012', 'Futurallia, Lille 2012'),
    kind: EventKind.B2B_CONVENTION,
    placeId: 'territory:lille',
    period: partialDate('2012', '2012'),
    sources: cite('F-S3-045', 'F-S3-046'),
  }),
  businessEvent({
    id: 'event:salon-ntic-strasbourg-7',
    ownerId: 'gimxport',
    name: text(
      'Salon des nouvelles technologies et entrepreneurs, 7e édition',
      'Salon des nouvelles technologies et entrepreneurs, 7th edition',
    ),
    kind: EventKind.TRADE_SHOW,
    edition: 7,
    placeId: 'territory:strasbourg',
    // Within the week of the mission; the caption of the photograph puts the delegates in Strasbourg on the 8th.
    period: partialDate('2013-10', null, FactBasis.INFERRED),
    presentations: [
      {
        title: text(
          'Plan numérique territorial de la Gaspésie et des Îles-de-la-Madeleine',
          'Territorial digital plan of Gaspésie and Îles-de-la-Madeleine',
        ),
        presenterId: 'contact:technocentre-tic-general-manager',
        sources: cite('F-S3-058'),
      },
    ],
    sources: cite('F-S3-037', 'F-S3-038', 'F-S3-043', 'F-S3-003', 'F-S3-001'),
    readings: readings('AMB-20'),
  }),
  businessEvent({
    id: 'event:salon-croissance-pme',
    ownerId: 'la-rochelle-quebec',
    name: text('Salon International sur la croissance des PME', 'International show on the growth of small firms'),
    kind: EventKind.TRADE_SHOW,
    period: partialDate('2018-05', 'en mai', FactBasis.INFERRED),
    sources: cite('F-S0-035', 'F-S0-036'),
    readings: readings('AMB-01'),
  }),
];
