import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, parse, print } from 'graphql';

/** A small subgraph over HTTP that remembers what it was asked. */
export interface ToySubgraph {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
  /** The operations it was sent since the last call of this. */
  asked(): string[];
  stop(): Promise<void>;
}

export async function startToySubgraph(
  name: string,
  sdl: string,
  resolvers: Record<string, Record<string, unknown>>,
): Promise<ToySubgraph> {
  const directives = ['@key', '@external', '@requires', '@shareable', '@authenticated', '@requiresScopes', '@policy'];
  const typeDefs = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(directives)})\n${sdl}`,
  );
  const asked: string[] = [];
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document }) => {
            asked.push(print(document).replace(/\s+/g, ' '));
          },
        }),
      },
    ],
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { name, url, typeDefs, asked: () => asked.splice(0), stop: () => server.stop() };
}
