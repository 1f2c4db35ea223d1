import type { SupergraphSource } from './supergraph-source';

/** A supergraph that stays as it is. */
export function textSource(sdl: string): SupergraphSource {
  return { start: (taker) => taker.serve(sdl), stop: async () => undefined };
}
