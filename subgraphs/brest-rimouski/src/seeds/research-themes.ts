import { cite, readings } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import type { ResearchTheme } from '../research-theme/research-theme.entity';

type Spec = Omit<ResearchTheme, 'sortName'>;

const specs: readonly Spec[] = [
  {
    id: 'brest-rimouski:theme-maritime',
    label: text('Développement durable en mer', 'Sustainable development at sea'),
    sectorIds: ['sector:maritime'],
    partnershipId: 'brest-rimouski:tmq-2010',
    sources: cite('F-S2-036', 'F-S2-037', 'F-S2-038'),
    readings: [],
  },
  {
    id: 'brest-rimouski:theme-big-data',
    label: text('Sciences des données massives', 'Big-data sciences'),
    sectorIds: ['sector:big-data'],
    partnershipId: 'brest-rimouski:tmq-2010',
    sources: cite('F-S2-032', 'F-S2-043'),
    // That the new fields grew out of the agreement is the reading of AMB-14.
    readings: readings('AMB-14'),
  },
];

export const researchThemes: readonly ResearchTheme[] = specs.map((spec) => ({
  ...spec,
  sortName: foldText(spec.label.fr ?? ''),
}));
