import type { WordsFragment } from './facts.generated';

interface Sector {
  readonly label: WordsFragment;
}

/** Sectors in one line; those that the directory did not tell are left out. */
export function sectorNames(sectors: readonly (Sector | null)[], text: (words: WordsFragment) => string): string {
  return sectors.flatMap((sector) => (sector ? text(sector.label) : [])).join(', ');
}
