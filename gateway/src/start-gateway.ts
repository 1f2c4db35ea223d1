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
import { explorerPage } from './explorer/explorer-page';
import { firstQuery } from './explorer/first-query';
import type { GatewayOptions } from './gateway-options';
import { guardAccess } from './guard/access/guard-access';
import { admitRequests } from './guard/admission';
import { allowGet } from './guard/allow-get';
import { type Callers, connectCallers } from './guard/callers/callers';
import { identifyCallers } from './guard/callers/identify-callers';
import { formatError } from './guard/format-error';
import { limitRules } from './guard/limits';
import { checkRows, rowLimitPlugin } from './guard/row-limit';
import { statusPlugin } from './guard/status-plugin';
import { departureOf } from './lanes/departure-of';
import { KeptAnswers } from './lanes/kept-answers';
import { type FastLane, serveGraphql } from './lanes/serve-graphql';
import { SharedAnswers } from './lanes/shared-answers';
import { stringifyAnswer } from './lanes/stringify-answer';
import { answerCacheWatch } from './observe/answer-cache-watch';
import { costPlugin } from './observe/cost-plugin';
import { loggerOptions } from './observe/logger-options';
import { beginRequest, type RequestContext } from './observe/request-context';
import { sharedRequestCounter } from './observe/sharing-counters';
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
  const { gateway, fastLane } = guardedExecutor(options, server, upstream, observation);
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
  server.addHook('onRequest', allowGet);
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header(headers.requestId, request.id);
    done();
  });
  await server.register(async (scope) => {
    const admit = admitRequests(scope, options.admission, (request, code) => {
      requests.recordOf(request).codes = [code];
    });
    identifyCallers(scope, callers);
    serveGraphql(scope, apollo, {
      admit,
      begin: (request, reply) =>
        beginRequest(request.id, request.caller, requests.recordOf(request), {
          deadlineMs: options.requestDeadlineMs,
          signal: departureOf(reply),
        }),
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
function guardedExecutor(
  options: GatewayOptions,
  server: FastifyInstance,
  upstream: Upstream,
  observation: Observation,
): Executor {
  let open: Executor | undefined;
  const gateway = guardAccess(options.supergraphSdl, (supergraphSdl) => {
    open = executorOf({ ...options, supergraphSdl }, server, upstream, observation);
    return open.gateway;
  });
  return open?.gateway === gateway ? open : { gateway };
}

function executorOf(
  { executor, supergraphSdl, limits, requestDeadlineMs, answerCacheBytes }: GatewayOptions,
  { log }: FastifyInstance,
  { dataSource, writes }: Upstream,
  observation: Observation,
): Executor {
  if (executor === 'lean') {
    const { gateway, find } = leanGateway(supergraphSdl, dataSource);
    const checks: FastLane['checks'] = [({ countRows }, variables) => checkRows(countRows(variables), limits.maxRows)];
    const kept = new KeptAnswers(answerCacheBytes, writes, answerCacheWatch(observation));
    const runAlone: FastLane['run'] = (...asked) => kept.run(...asked);
    const shared = new SharedAnswers(runAlone, writes, requestDeadlineMs, sharedRequestCounter(observation));
    const run: FastLane['run'] = async (...asked) => kept.find(...asked) ?? shared.run(...asked);
    return { gateway, fastLane: { find, run, checks } };
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
