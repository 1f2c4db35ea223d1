import { cite, readings } from '@passerelle/documents';
import { FactBasis } from '@passerelle/subgraph-kit';
import type { Establishment } from '../establishment/establishment.entity';

// The document does not name the destination, and another article dates two of the three later.
function setUpIn2016(company: string, statement: string): Establishment {
  return {
    id: `la-rochelle-quebec:establishment-${company}`,
    companyId: `org:${company}`,
    originId: 'territory:la-rochelle',
    destinationId: 'territory:quebec-province',
    destinationBasis: FactBasis.INFERRED,
    year: 2016,
    sortDate: '2016-01-01',
    disputed: true,
    partnershipId: 'la-rochelle-quebec:convention-2017',
    sources: cite('F-S0-018', statement),
    readings: readings('AMB-03'),
  };
}

export const establishments: readonly Establishment[] = [
  setUpIn2016('ss2i', 'F-S0-019'),
  setUpIn2016('lezard-creatif', 'F-S0-020'),
  setUpIn2016('valbiotis', 'F-S0-021'),
];
