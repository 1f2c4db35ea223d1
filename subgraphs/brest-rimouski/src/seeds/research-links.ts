import type { ResearchLink } from '../research-link.entity';
import { collaborativeProjects } from './collaborative-projects';
import { researchThemes } from './research-themes';

const linksOf = (rowId: string, targetIds: readonly string[]): ResearchLink[] =>
  targetIds.map((targetId) => ({ id: `${rowId}/${targetId}`, rowId, targetId }));

export const researchLinks: readonly ResearchLink[] = [
  ...researchThemes.flatMap(({ id, sectorIds }) => linksOf(id, sectorIds)),
  ...collaborativeProjects.flatMap(({ id, participantIds, territoryIds }) =>
    linksOf(id, [...participantIds, ...territoryIds]),
  ),
];
