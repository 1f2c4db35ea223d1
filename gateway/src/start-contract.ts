import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import {
  type ContractContext,
  createContractSubgraph,
  type NodeSettings,
  parseContract,
} from '@passerelle/contract-subgraph';
import { headers } from '@passerelle/protocol';
import fastify from 'fastify';
import { formatError } from './guard/format-error';
import type { RequestContext } from './observe/request-context';
import { askNodeOverHttp } from './upstream/ask-node-over-http';
import { SubgraphClient, type UpstreamSettings } from './upstream/subgraph-client';

export interface ContractServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly contractSdl: string;
  /** Where the node of each owner answers. */
  readonly urlByOwner: ReadonlyMap<string, string>;
  readonly upstream: UpstreamSettings;
  readonly nodes: NodeSettings;
}

export interface RunningContract {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a contract as an ordinary Federation 2 subgraph, so that any federation router can stand before it. */
export async function startContract(options: ContractServerOptions): Promise<RunningContract> {
  const server = fastify({
    logger: { level: options.logLevel, name: 'contract' },
    requestIdHeader: headers.requestId,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  const contract = parseContract(options.contractSdl);
  const clients = [...options.urlByOwner].map(([owner, url]) => ({
    owner,
    client: new SubgraphClient(url, options.upstream),
  }));
  const subgraph = createContractSubgraph(
    contract,
    clients.map(({ owner, client }) => ({
      owner,
      contractVersion: contract.version,
      ask: askNodeOverHttp(owner, client, server.log),
    })),
    options.nodes,
  );
  const apollo = new ApolloServer<ContractContext>({
    schema: subgraph.schema,
    logger: server.log,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatError(server.log),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(server),
    ],
  });
  await apollo.start();
  server.get('/health/live', async () => ({ status: 'live' }));
  // A node that is missing is a gap in an answer, not a reason not to answer.
  server.get('/health/ready', async () => ({ status: 'ready' }));
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request) => {
      const caller: RequestContext = { requestId: request.id, cost: { subgraphCalls: 0, sqlStatements: 0 } };
      return subgraph.context(caller);
    },
  });
  const url = `${await server.listen({ port: options.port, host: options.host })}/graphql`;
  let stopping: Promise<void> | undefined;
  return {
    url,
    stop: () => {
      stopping ??= apollo
        .stop()
        .then(() => server.close())
        .then(async () => {
          subgraph.stop();
          await Promise.all(clients.map(({ client }) => client.close()));
        });
      return stopping;
    },
  };
}
