import type { ReadSchema } from '../sdl/read-sdl';

/** A subgraph as it composes: a node without what its contract defines. */
export interface Part {
  readonly subgraph: string;
  readonly institution: string;
  readonly schema: ReadSchema;
}
