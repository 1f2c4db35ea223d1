import type { PartnershipContext } from '@passerelle/partnership';
import { type Database, groupsBy, loaderBy } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { CollaborativeProject } from './collaborative-project/collaborative-project.entity';
import { ResearchTheme } from './research-theme/research-theme.entity';

/** What the contract's context does not have. */
export interface ExtrasContext {
  researchThemeById: DataLoader<string, ResearchTheme | null>;
  collaborativeProjectById: DataLoader<string, CollaborativeProject | null>;
  themesByPartnershipId: DataLoader<string, ResearchTheme[]>;
  projectsByPartnershipId: DataLoader<string, CollaborativeProject[]>;
  projectsByThemeId: DataLoader<string, CollaborativeProject[]>;
}

/** All that a resolver of this node can reach. */
export interface Context extends PartnershipContext, ExtrasContext {}

export function extrasContext({ reader }: Database): ExtrasContext {
  return {
    researchThemeById: loaderBy(
      (ids) => reader.findBy(ResearchTheme, { id: In(ids) }),
      (theme) => theme.id,
    ),
    collaborativeProjectById: loaderBy(
      (ids) => reader.findBy(CollaborativeProject, { id: In(ids) }),
      (project) => project.id,
    ),
    themesByPartnershipId: groupsBy(
      (ids) => reader.findBy(ResearchTheme, { partnershipId: In(ids) }),
      (theme) => theme.partnershipId ?? '',
    ),
    projectsByPartnershipId: groupsBy(
      (ids) => reader.findBy(CollaborativeProject, { partnershipId: In(ids) }),
      (project) => project.partnershipId ?? '',
    ),
    projectsByThemeId: groupsBy(
      (ids) => reader.findBy(CollaborativeProject, { themeId: In(ids) }),
      (project) => project.themeId ?? '',
    ),
  };
}
