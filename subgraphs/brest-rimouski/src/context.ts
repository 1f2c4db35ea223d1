import type { PartnershipContext } from '@passerelle/partnership';
import { type Database, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { CollaborativeProject } from './collaborative-project/collaborative-project.entity';
import { ResearchTheme } from './research-theme/research-theme.entity';

/** All that a resolver of this node can reach. */
export interface Context extends PartnershipContext, ReturnType<typeof extrasContext> {}

export function extrasContext({ reader }: Database) {
  return {
    researchThemeById: rowById(reader, ResearchTheme),
    collaborativeProjectById: rowById(reader, CollaborativeProject),
    themesByPartnershipId: rowsByColumn(reader, ResearchTheme, 'partnershipId'),
    projectsByPartnershipId: rowsByColumn(reader, CollaborativeProject, 'partnershipId'),
    projectsByThemeId: rowsByColumn(reader, CollaborativeProject, 'themeId'),
  };
}
