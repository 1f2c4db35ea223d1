import { definePartnershipNode } from '@passerelle/partnership';
import { CollaborativeProject } from './collaborative-project/collaborative-project.entity';
import { CollaborativeProjectResolver } from './collaborative-project/collaborative-project.resolver';
import { extrasContext } from './context';
import { CreateResearch1700000003000 } from './migrations/1700000003000-create-research';
import { ResearchOfPartnershipResolver } from './partnership/research-of-partnership.resolver';
import { ResearchLink } from './research-link.entity';
import { ResearchTheme } from './research-theme/research-theme.entity';
import { ResearchThemeResolver } from './research-theme/research-theme.resolver';
import { partnerships } from './seeds/partnerships';
import { seeds } from './seeds/seeds';

export const brestRimouski = definePartnershipNode({
  owner: 'brest-rimouski',
  defaultPort: 4002,
  partnerships,
  extras: {
    resolvers: [ResearchThemeResolver, CollaborativeProjectResolver, ResearchOfPartnershipResolver],
    references: {
      ResearchTheme: ({ id }, ctx) => ctx.researchThemeById.load(id),
      CollaborativeProject: ({ id }, ctx) => ctx.collaborativeProjectById.load(id),
    },
    entities: [ResearchTheme, CollaborativeProject, ResearchLink],
    migrations: [CreateResearch1700000003000],
    seeds,
    context: extrasContext,
  },
});
