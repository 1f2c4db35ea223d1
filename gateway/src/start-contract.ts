import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type ContractContext, type NodeSettings, parseContract } from '@passerelle/contract-subgraph';
import { type ObserveOptions, observeRequests, requestPlugin, startObservation, unobserved } from '@passerelle/observe';
import { headers } from '@passerelle/protocol';
import fastify, { LogController } from 'fastify';
import { anonymous } from './guard/callers/caller';
import { formatError } from './guard/format-error';
import { contractWatch } from './observe/contract-watch';
import { fetchWatch } from './observe/fetch-watch';
import { loggerOptions } from './observe/logger-options';
import { beginRequest, type RequestContext } from './observe/request-context';
import type { NodesByContract } from './upstream/contract-node';
import { followNodes } from './upstream/nodes-file';
import { ServedContract } from './upstream/served-contract';
import { followHubKeys } from './upstream/sign/follow-hub-keys';
import type { HubKeySource } from './upstream/sign/hub-key-source';
import { Signer } from './upstream/sign/signer';
import type { ClientSettings } from './upstream/subgraph-client';
import { SubgraphClients } from './upstream/subgraph-clients';
import { SubgraphSockets } from './upstream/subgraph-sockets';

export interface ContractServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly contractSdl: string;
  readonly nodesByContract: NodesByContract;
  /** File that names the nodes instead, read again when it changes. */
  readonly nodesFile: string | null;
  readonly upstream: ClientSettings;
  /** What it signs with when it asks nodes: those of the hub the nodes trust. */
  readonly hubKeys: HubKeySource;
  readonly nodes: NodeSettings;
  /** Unobserved when left out. */
  readonly observe?: ObserveOptions;
}

export interface RunningContract {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a contract as an ordinary Federation 2 subgraph, so that any federation router can stand before it. */
export async function startContract(options: ContractServerOptions): Promise<RunningContract> {
  const server = fastify({
    logger: loggerOptions('contract', options.logLevel),
    requestIdHeader: headers.requestId,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  });
  const observation = await startObservation('contract', options.observe ?? unobserved, server.log);
  const contract = parseContract(options.contractSdl);
  const signer = new Signer();
  const followingKeys = followHubKeys(options.hubKeys, (keys) => signer.setKeys(keys), server.log);
  const clients = new SubgraphClients(options.upstream, signer);
  const watchOf = contractWatch(observation, fetchWatch(observation), () => [served]);
  const sockets = new SubgraphSockets(options.upstream, signer);
  const served: ServedContract = new ServedContract(
    contract,
    { clients, sockets },
    options.nodes,
    server.log,
    watchOf(contract.name),
  );
  const { subgraph } = served;
  const setNodes = (nodes: NodesByContract): void => served.setNodes(nodes.get(contract.name) ?? []);
  const following = followNodes(options, setNodes, server.log);
  const requests = observeRequests(server, observation, {
    path: '/graphql',
    newCost: () => ({ subgraphCalls: 0, sqlStatements: 0 }),
  });
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
      requestPlugin(requests.metrics, ({ caller }) => (caller as RequestContext).record),
    ],
  });
  await apollo.start();
  server.get('/health/live', async () => ({ status: 'live' }));
  // A node that is missing is a gap in an answer, not a reason not to answer.
  server.get('/health/ready', async () => ({ status: 'ready' }));
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request) => {
      // The router before it knows its callers and shows each what that one may see; here all of them are one.
      return subgraph.context(beginRequest(request.id, anonymous, requests.recordOf(request)));
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
          following.stop();
          followingKeys.stop();
          subgraph.stop();
          await Promise.all([clients.close(), sockets.close()]);
          await observation.stop();
        });
      return stopping;
    },
  };
}
