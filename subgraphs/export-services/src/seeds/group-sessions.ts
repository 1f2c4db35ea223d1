import { cite, readings } from '@passerelle/documents';
import { FactBasis, partialDate, text } from '@passerelle/subgraph-kit';
import type { GroupSession } from '../group-session/group-session.entity';
import { ServiceKind } from '../service-kind';

const june2011 = partialDate('2011-06', 'en juin dernier', FactBasis.INFERRED);

export const groupSessions: readonly GroupSession[] = [
  {
    id: 'event:cafe-export',
    ownerId: 'cqi',
    kind: ServiceKind.AWARENESS,
    topic: text('Occasions d’affaires dans l’Ouest canadien', 'Business opportunities in Western Canada'),
    marketIds: ['territory:ouest-canadien'],
    heldOn: june2011,
    sortDate: june2011.earliest,
    lastDate: june2011.latest,
    organizerId: 'org:cqi',
    offerId: 'service:cafe-export',
    attendeeCount: null,
    followUp: {
      text: text(
        'Plusieurs actions en cours répondent à ce que les entrepreneurs ont demandé',
        'Several actions under way answer what the entrepreneurs asked for',
      ),
      sources: cite('F-S1-053'),
    },
    sources: cite('F-S1-050', 'F-S1-051', 'F-S1-052', 'F-S1-053', 'F-S1-061'),
    readings: readings('AMB-05'),
  },
];
