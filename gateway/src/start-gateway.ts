import { randomUUID } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type Observation, observeRequests, requestPlugin, startObservation } from '@passerelle/observe';
import { headers } from '@passerelle/protocol';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { serveDashboard } from './dashboard/serve-dashboard';
import { explorerPage } from './explorer/explorer-page';
import { firstQuery } from './explorer/first-query';
import type { GatewayOptions } from './gateway-options';
import { guardAccess } from './guard/access/guard-access';
import { allowGet } from './guard/allow-get';
import { type Callers, connectCallers } from './guard/callers/callers';
import { identifyCallers } from './guard/callers/identify-callers';
import { formatError } from './guard/format-error';
import { limitRules } from './guard/limits';
import { checkRows, rowLimitPlugin } from './guard/row-limit';
import { statusPlugin } from './guard/status-plugin';
import { type FastLane, serveGraphql } from './lanes/serve-graphql';
import { stringifyAnswer } from './lanes/stringify-answer';
import { costPlugin } from './observe/cost-plugin';
import { loggerOptions } from './observe/logger-options';
import { beginRequest, type RequestContext } from './observe/request-context';
import { leanGateway } from './supergraph/lean-gateway';
import { connectUpstream, type Upstream } from './upstream/connect-upstream';
import { stockDataSource } from './upstream/stock-data-source';

export interface RunningGateway {
  readonly url: string;
  /** Subgraphs that did not answer when the gateway started; it serves the others. */
  readonly missing: readonly string[];
  /** Where Prometheus reads; null where no metrics are served. */
  readonly metricsUrl: string | null;
  /** Answers what is under way, then closes. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

/** Serves a supergraph. Resolves when it can answer, whether or not every subgraph is up yet. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const server = fastify({
    logger: loggerOptions('gateway', options.logLevel),
    bodyLimit: options.limits.maxBodyBytes,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  });
  let callers: Callers | undefined;
  let upstream: Upstream | undefined;
  const observation = await startObservation('gateway', options.observe, server.log);
  try {
    callers = connectCallers(options, server.log);
    upstream = connectUpstream(options, server.log, observation);
    return await serve(options, server, upstream, observation, callers);
  } catch (error) {
    await Promise.all([upstream?.close(), observation.stop(), callers?.stop()]);
    throw error;
  }
}

async function serve(
  options: GatewayOptions,
  server: FastifyInstance,
  upstream: Upstream,
  observation: Observation,
  callers: Callers,
): Promise<RunningGateway> {
  const requests = observeRequests(server, observation, {
    path: '/graphql',
    newCost: () => ({ subgraphCalls: 0, sqlStatements: 0 }),
  });
  const { gateway, fastLane } = guardedExecutor(options, server, upstream);
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
      requestPlugin(requests.metrics, ({ record }) => record),
    ],
  });
  await apollo.start();
  const health = serveHealth(server, upstream);
  if (options.explorer) serveExplorer(server);
  if (options.dashboard !== null) serveDashboard(server, options.dashboard);
  else if (options.explorer) server.get('/', async (_request, reply) => reply.redirect('/explorer'));
  server.addHook('onRequest', allowGet);
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header(headers.requestId, request.id);
    done();
  });
  await server.register(async (scope) => {
    identifyCallers(scope, callers);
    serveGraphql(scope, apollo, {
      begin: (request) => beginRequest(request.id, request.caller, requests.recordOf(request)),
      fastLane: options.fastLane ? fastLane : undefined,
    });
  });
  const origin = await server.listen({ port: options.port, host: options.host });
  const missing = await upstream.missing();
  if (missing.length > 0) server.log.warn({ missing }, 'some subgraphs do not answer yet; the others are served');

  let stopping: Promise<void> | undefined;
  return {
    url: `${origin}/graphql`,
    missing,
    metricsUrl: observation.metricsUrl,
    stop: () => {
      health.isDraining = true;
      stopping ??= apollo
        .stop()
        .then(() => server.close())
        .then(async () => {
          await callers.stop();
          await upstream.close();
          await observation.stop();
        });
      return stopping;
    },
  };
}

interface Executor {
  readonly gateway: ApolloServerOptionsWithGateway<RequestContext>['gateway'];
  /** None for an executor that Apollo Server alone can ask. */
  readonly fastLane?: FastLane;
}

/**
 * What is known of an operation holds for every caller only where every caller may see everything: under a guard there is
 * no fast lane.
 */
function guardedExecutor(options: GatewayOptions, server: FastifyInstance, upstream: Upstream): Executor {
  let open: Executor | undefined;
  const gateway = guardAccess(options.supergraphSdl, (supergraphSdl) => {
    open = executorOf({ ...options, supergraphSdl }, server, upstream);
    return open.gateway;
  });
  return open?.gateway === gateway ? open : { gateway };
}

function executorOf(
  { executor, supergraphSdl, limits, joinWaitMs }: GatewayOptions,
  { log }: FastifyInstance,
  { dataSource }: Upstream,
): Executor {
  if (executor === 'lean') {
    const { gateway, find } = leanGateway(supergraphSdl, dataSource, joinWaitMs);
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
}
