import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type ContractContext, type NodeSettings, parseContract } from '@passerelle/contract-subgraph';
import { headers } from '@passerelle/protocol';
import fastify from 'fastify';
import { formatError } from './guard/format-error';
import { beginRequest } from './observe/request-context';
import type { NodesByContract } from './upstream/contract-node';
import { readNodesFile, watchNodesFile } from './upstream/nodes-file';
import { ServedContract } from './upstream/served-contract';
import type { UpstreamSettings } from './upstream/subgraph-client';
import { SubgraphClients } from './upstream/subgraph-clients';

export interface ContractServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly contractSdl: string;
  readonly nodesByContract: NodesByContract;
  /** File that names the nodes instead, read again when it changes. */
  readonly nodesFile: string | null;
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
  const clients = new SubgraphClients(options.upstream);
  const served = new ServedContract(contract, clients, options.nodes, server.log);
  const { subgraph } = served;
  const { nodesFile } = options;
  const setNodes = (nodes: NodesByContract): void => served.setNodes(nodes.get(contract.name) ?? []);
  setNodes(nodesFile === null ? options.nodesByContract : readNodesFile(nodesFile));
  const watching = nodesFile === null ? null : watchNodesFile(nodesFile, setNodes, server.log);
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
      return subgraph.context(beginRequest(request.id));
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
          watching?.stop();
          subgraph.stop();
          await clients.close();
        });
      return stopping;
    },
  };
}
