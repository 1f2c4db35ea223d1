import { cite } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import {
  type CollaborativeProject,
  CollaborativeProjectStatus,
} from '../collaborative-project/collaborative-project.entity';

const label = text('Projets communs en sciences des données massives', 'Common projects in big-data sciences');

export const collaborativeProjects: readonly CollaborativeProject[] = [
  {
    id: 'brest-rimouski:project-big-data',
    label,
    sortName: foldText(label.fr ?? ''),
    status: CollaborativeProjectStatus.IN_DISCUSSION,
    version: 1,
    // The actors of Rimouski and Matane are not named.
    participantIds: ['org:anaximandre'],
    territoryIds: ['territory:rimouski', 'territory:matane'],
    themeId: 'brest-rimouski:theme-big-data',
    partnershipId: 'brest-rimouski:tmq-2010',
    history: [],
    sources: cite('F-S2-032'),
    readings: [],
  },
];
