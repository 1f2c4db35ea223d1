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
import { parse } from 'graphql';
import { explorerPage } from './explorer/explorer-page';
import { firstQuery } from './explorer/first-query';
import type { GatewayOptions } from './gateway-options';
import { guardAccess } from './guard/access/guard-access';
import { allowGet } from './guard/allow-get';
import { guardBrowsers, pagePolicy } from './guard/browsers';
import { type Callers, connectCallers } from './guard/callers/callers';
import { identifyCallers } from './guard/callers/identify-callers';
import { connectionOptions, limitConnections } from './guard/connections';
import { checkCost, costLimitPlugin } from './guard/cost/cost-limit';
import { type CostRules, readCostRules } from './guard/cost/cost-rules';
import { serveDocuments } from './guard/documents/serve-documents';
import { followDocuments, type TrustedDocuments } from './guard/documents/trusted-documents';
import { formatError } from './guard/format-error';
import { checkIntrospection, introspectionPlugin } from './guard/introspection/introspection';
import { limitRules } from './guard/limits';
import { limitRates, type Rates } from './guard/rates/rates';
import { refuseWith } from './guard/refuse';
import { refuseBatches } from './guard/refuse-batches';
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
    ...connectionOptions(options.connections),
    bodyLimit: options.limits.maxBodyBytes,
    requestIdHeader: false,
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  });
  let callers: Callers | undefined;
  let upstream: Upstream | undefined;
  let rates: Rates | undefined;
  let documents: TrustedDocuments | undefined;
  const observation = await startObservation('gateway', options.observe, server.log);
  try {
    callers = connectCallers(options, server.log);
    rates = limitRates(options.rates, server.log);
    if (options.documents.file !== null) documents = followDocuments(options.documents.file, server.log);
    upstream = connectUpstream(options, server.log, observation);
    return await serve(options, server, upstream, observation, callers, rates, documents);
  } catch (error) {
    rates?.stop();
    documents?.stop();
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
  rates: Rates,
  documents: TrustedDocuments | undefined,
): Promise<RunningGateway> {
  const requests = observeRequests(server, observation, {
    path: '/graphql',
    newCost: () => ({ subgraphCalls: 0, sqlStatements: 0 }),
  });
  const costRules = readCostRules(parse(options.supergraphSdl, { noLocation: true }));
  const { gateway, fastLane } = guardedExecutor(options, server, upstream, costRules);
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    logger: server.log,
    // Whether a caller may see the schema is for the plugin to say; Apollo Server can tell none from all only.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: formatError(server.log),
    validationRules: limitRules(options.limits),
    // Every client could fill a store of what clients send; trusted documents are known before.
    persistedQueries: false,
    parseOptions: { maxTokens: options.limits.maxTokens },
    stopOnTerminationSignals: false,
    stringifyResult: stringifyAnswer,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(server),
      rowLimitPlugin(options.limits.maxRows),
      costLimitPlugin(costRules, options.limits.maxCost),
      introspectionPlugin(options.introspection),
      costPlugin(),
      statusPlugin(),
      requestPlugin(requests.metrics, ({ record }) => record),
    ],
  });
  await apollo.start();
  await guardBrowsers(server, options.corsOrigins);
  const health = serveHealth(server, upstream);
  if (options.explorer) serveExplorer(server);
  limitConnections(server, options.connections);
  server.addHook('onRequest', allowGet);
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header(headers.requestId, request.id);
    done();
  });
  await server.register(async (scope) => {
    const refuse = refuseWith(server.log, (request, code) => {
      requests.recordOf(request).codes = [code];
    });
    identifyCallers(scope, callers, { admit: rates.admit, refuse });
    refuseBatches(scope, refuse);
    if (documents) serveDocuments(scope, documents, { only: options.documents.only, refuse });
    serveGraphql(scope, apollo, {
      begin: (request) =>
        beginRequest(request.id, request.caller, requests.recordOf(request), (cost) =>
          rates.charge(request.caller, request, cost),
        ),
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
          rates.stop();
          documents?.stop();
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
  costRules: CostRules,
): Executor {
  let open: Executor | undefined;
  const gateway = guardAccess(options.supergraphSdl, (supergraphSdl) => {
    open = executorOf({ ...options, supergraphSdl }, server, upstream, costRules);
    return open.gateway;
  });
  return open?.gateway === gateway ? open : { gateway };
}

function executorOf(
  { executor, supergraphSdl, limits, introspection }: GatewayOptions,
  { log }: FastifyInstance,
  { dataSource }: Upstream,
  costRules: CostRules,
): Executor {
  if (executor === 'lean') {
    const { gateway, find } = leanGateway(supergraphSdl, costRules, dataSource);
    const checks: FastLane['checks'] = [
      ({ countRows }, variables) => checkRows(countRows(variables), limits.maxRows),
      ({ asksForSchema }, _variables, { caller }) => checkIntrospection(asksForSchema, introspection, caller),
      ({ costOf }, variables, context) => checkCost(costOf(variables), limits.maxCost, context),
    ];
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
  server.get('/explorer', { helmet: pagePolicy(page) }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  );
  server.get('/', async (_request, reply) => reply.redirect('/explorer'));
}
