import { randomUUID } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { headers } from '@passerelle/protocol';
import fastify, { type FastifyInstance } from 'fastify';
import { explorerPage } from './explorer/explorer-page';
import { firstQuery } from './explorer/first-query';
import type { GatewayOptions } from './gateway-options';
import { allowGet } from './guard/allow-get';
import { formatError } from './guard/format-error';
import { limitRules } from './guard/limits';
import { checkRows, rowLimitPlugin } from './guard/row-limit';
import { statusPlugin } from './guard/status-plugin';
import { type FastLane, serveGraphql } from './lanes/serve-graphql';
import { stringifyAnswer } from './lanes/stringify-answer';
import { costPlugin } from './observe/cost-plugin';
import type { RequestContext } from './observe/request-context';
import { leanGateway } from './supergraph/lean-gateway';
import { connectUpstream, type Upstream } from './upstream/connect-upstream';
import { stockDataSource } from './upstream/stock-data-source';

export interface RunningGateway {
  readonly url: string;
  /** Subgraphs that did not answer when the gateway started; it serves the others. */
  readonly missing: readonly string[];
  /** Answers what is under way, then closes. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

/** Serves a supergraph. Resolves when it can answer, whether or not every subgraph is up yet. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const server = fastify({
    logger: { level: options.logLevel, name: 'gateway' },
    bodyLimit: options.limits.maxBodyBytes,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  const upstream = connectUpstream(options, server.log);
  try {
    return await serve(options, server, upstream);
  } catch (error) {
    await upstream.close();
    throw error;
  }
}

async function serve(options: GatewayOptions, server: FastifyInstance, upstream: Upstream): Promise<RunningGateway> {
  const { gateway, fastLane } = executorOf(options, server, upstream);
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    logger: server.log,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    formatError: formatError(server.log),
    validationRules: limitRules(options.limits),
    parseOptions: { maxTokens: options.limits.maxTokens },
    stopOnTerminationSignals: false,
    stringifyResult: stringifyAnswer,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(server),
      rowLimitPlugin(options.limits.maxRows),
      costPlugin(),
      statusPlugin(),
    ],
  });
  await apollo.start();
  const health = serveHealth(server, upstream);
  if (options.explorer) serveExplorer(server);
  server.addHook('onRequest', allowGet);
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header(headers.requestId, request.id);
    done();
  });
  serveGraphql(server, apollo, options.fastLane ? fastLane : undefined);
  const origin = await server.listen({ port: options.port, host: options.host });
  const missing = await upstream.missing();
  if (missing.length > 0) server.log.warn({ missing }, 'some subgraphs do not answer yet; the others are served');

  let stopping: Promise<void> | undefined;
  return {
    url: `${origin}/graphql`,
    missing,
    stop: () => {
      health.isDraining = true;
      stopping ??= apollo
        .stop()
        .then(() => server.close())
        .then(() => upstream.close());
      return stopping;
    },
  };
}

interface Executor {
  readonly gateway: ApolloServerOptionsWithGateway<RequestContext>['gateway'];
  /** None for an executor that Apollo Server alone can ask. */
  readonly fastLane?: FastLane;
}

function executorOf(
  { executor, supergraphSdl, limits }: GatewayOptions,
  { log }: FastifyInstance,
  { dataSource }: Upstream,
): Executor {
  if (executor === 'lean') {
    const { gateway, find } = leanGateway(supergraphSdl, dataSource);
    const checks: FastLane['checks'] = [({ countRows }, variables) => checkRows(countRows(variables), limits.maxRows)];
    return { gateway, fastLane: { find, checks } };
  }
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: log,
    buildService: ({ name }) => stockDataSource(dataSource(name)),
  });
  return { gateway };
}

function serveHealth(server: FastifyInstance, upstream: Upstream): { isDraining: boolean } {
  const health = { isDraining: false };
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const missing = await upstream.missing();
    // A missing subgraph does not make the gateway unready: the others are served.
    const status = health.isDraining ? 'draining' : 'ready';
    return reply.code(health.isDraining ? 503 : 200).send({ status, missing });
  });
  return health;
}

function serveExplorer(server: FastifyInstance): void {
  const page = explorerPage('/graphql', firstQuery);
  server.get('/explorer', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get('/', async (_request, reply) => reply.redirect('/explorer'));
}
