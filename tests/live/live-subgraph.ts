import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, graphql, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** A subgraph over HTTP and WebSocket that can be killed, and started again where it was. */
export interface LiveSubgraph {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
  /** The requests it was sent over HTTP. */
  readonly asked: string[];
  /** The subscriptions it was sent. */
  readonly subscribed: { readonly query: string; readonly variables: Record<string, unknown> }[];
  /** Every connection breaks, and nobody listens at its port. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Closes every WebSocket with this code, and takes new ones. */
  closeSockets(code: number): void;
}

export async function startLiveSubgraph(
  name: string,
  sdl: string,
  resolvers: Record<string, Record<string, unknown>>,
): Promise<LiveSubgraph> {
  const directives = ['@key', '@external', '@requires', '@shareable', '@authenticated', '@requiresScopes'];
  const typeDefs = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(directives)})\n${sdl}`,
  );
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const asked: string[] = [];
  const subscribed: LiveSubgraph['subscribed'] = [];
  let server: Server;
  let sockets: WebSocketServer;

  const listen = async (port: number): Promise<number> => {
    server = createServer(async (request, response) => {
      const { query, variables, operationName } = JSON.parse(await read(request));
      asked.push(query);
      const result = await graphql({ schema, source: query, variableValues: variables, operationName });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    });
    sockets = new WebSocketServer({ server });
    useServer(
      {
        schema,
        onSubscribe: (_context, _id, { query, variables }) => {
          subscribed.push({ query, variables: variables ?? {} });
        },
      },
      sockets,
    );
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    typeDefs,
    asked,
    subscribed,
    kill: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    restart: async () => {
      await listen(port);
    },
    closeSockets: (code) => {
      for (const socket of sockets.clients) socket.close(code);
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
