import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSchema, parse } from 'graphql';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Composes subgraphs, told by their SDL; throws with every contradiction between them. */
export async function composeParts(sdlByName: ReadonlyMap<string, string>): Promise<string> {
  const gateway = new ApolloGateway({
    localServiceList: [...sdlByName].map(([name, sdl]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: parse(sdl),
    })),
    // Composition is all that is wanted of it: nobody is asked.
    buildService: () => new LocalGraphQLDataSource(buildSchema('type Query { nothing: Int }')),
    logger: silent,
  });
  let supergraphSdl = '';
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    supergraphSdl = coreSupergraphSdl;
  });
  await gateway.load();
  await gateway.stop();
  return supergraphSdl;
}
