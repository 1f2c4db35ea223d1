import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { sdlBySubgraph } from './schemas';

export function composeShop(urls: ReadonlyMap<string, string>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(sdlBySubgraph).map(([name, sdl]) => ({ name, url: urls.get(name) ?? '', typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error(`the shop does not compose: ${errors?.join('\n')}`);
  return supergraphSdl;
}
