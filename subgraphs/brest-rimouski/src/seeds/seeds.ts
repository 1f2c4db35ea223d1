import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { CollaborativeProject } from '../collaborative-project/collaborative-project.entity';
import { ResearchLink } from '../research-link.entity';
import { ResearchTheme } from '../research-theme/research-theme.entity';
import { collaborativeProjects } from './collaborative-projects';
import { researchLinks } from './research-links';
import { researchThemes } from './research-themes';

export const seeds: readonly SeedSet[] = [
  seedSet(ResearchTheme, researchThemes),
  seedSet(CollaborativeProject, collaborativeProjects),
  seedSet(ResearchLink, researchLinks),
];
