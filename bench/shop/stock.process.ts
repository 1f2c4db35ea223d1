import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { contend, shopUrls } from './contender';
import { composeShop } from './supergraph';

contend(async () => {
  const gateway = new ApolloGateway({ supergraphSdl: composeShop(shopUrls()) });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return url;
});
