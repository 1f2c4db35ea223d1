import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type Observation, observeRequests, requestPlugin, startObservation } from '@passerelle/observe';
import { headers } from '@passerelle/protocol';
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { serveDashboard } from './dashboard/serve-dashboard';
import { explorerPage } from './explorer/explorer-page';
import { firstQuery } from './explorer/first-query';
import type { GatewayOptions } from './gateway-options';
import { admitRequests } from './guard/admission';
import { allowGet } from './guard/allow-get';
import { guardBrowsers, pagePolicy } from './guard/browsers';
import { type Callers, connectCallers } from './guard/callers/callers';
import { identifyCallers } from './guard/callers/identify-callers';
import { connectionOptions, limitConnections } from './guard/connections';
import { checkCost, costLimitPlugin } from './guard/cost/cost-limit';
import { serveDocuments } from './guard/documents/serve-documents';
import { followDocuments, type TrustedDocuments } from './guard/documents/trusted-documents';
import { formatError } from './guard/format-error';
import { checkIntrospection, introspectionPlugin } from './guard/introspection/introspection';
import { limitRules } from './guard/limits';
import { limitRates, type Rates } from './guard/rates/rates';
import { refuseWith } from './guard/refuse';
import { refuseBatches } from './guard/refuse-batches';
import { requireOperation } from './guard/require-operation';
import { checkRows, rowLimitPlugin } from './guard/row-limit';
import { statusPlugin } from './guard/status-plugin';
import { departureOf } from './lanes/departure-of';
import { KeptAnswers } from './lanes/kept-answers';
import { type FastLane, serveGraphql } from './lanes/serve-graphql';
import { SharedAnswers } from './lanes/shared-answers';
import { stringifyAnswer } from './lanes/stringify-answer';
import { liveTypePlugin } from './live/admit';
import { type ServedLive, serveLive } from './live/serve-live';
import { answerCacheWatch } from './observe/answer-cache-watch';
import { costPlugin } from './observe/cost-plugin';
import { loggerOptions } from './observe/logger-options';
import { beginRequest, type RequestContext } from './observe/request-context';
import { sharedRequestCounter } from './observe/sharing-counters';
import { type FollowedSupergraph, followSupergraph } from './supergraph/follow-supergraph';
import { connectUpstream, type Upstream } from './upstream/connect-upstream';
import { serveHubKeys } from './upstream/sign/serve-hub-keys';

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
  let supergraph: FollowedSupergraph | undefined;
  let rates: Rates | undefined;
  let documents: TrustedDocuments | undefined;
  const observation = await startObservation('gateway', options.observe, server.log);
  try {
    callers = connectCallers(options, server.log);
    rates = limitRates(options.rates, server.log);
    if (options.documents.file !== null) documents = followDocuments(options.documents.file, server.log);
    upstream = connectUpstream(options, server.log, observation);
    supergraph = await followSupergraph(options, upstream, observation, server.log);
    return await serve(options, server, { upstream, supergraph, observation, callers, rates, documents });
  } catch (error) {
    rates?.stop();
    documents?.stop();
    await supergraph?.stop();
    await Promise.all([upstream?.close(), observation.stop(), callers?.stop()]);
    throw error;
  }
}

/** What a gateway is made of; all of it ends with it. */
interface Parts {
  readonly upstream: Upstream;
  readonly supergraph: FollowedSupergraph;
  readonly observation: Observation;
  readonly callers: Callers;
  readonly rates: Rates;
  readonly documents: TrustedDocuments | undefined;
}

async function serve(
  options: GatewayOptions,
  server: FastifyInstance,
  { upstream, supergraph, observation, callers, rates, documents }: Parts,
): Promise<RunningGateway> {
  const requests = observeRequests(server, observation, {
    path: '/graphql',
    newCost: () => ({ subgraphCalls: 0, sqlStatements: 0 }),
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway: supergraph.gateway,
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
      requireOperation(),
      rowLimitPlugin(options.limits.maxRows),
      costLimitPlugin(supergraph.costRules, options.limits.maxCost),
      introspectionPlugin(options.introspection),
      costPlugin(),
      statusPlugin(),
      liveTypePlugin(),
      requestPlugin(requests.metrics, ({ record }) => record),
    ],
  });
  await apollo.start();
  await guardBrowsers(server, options.corsOrigins);
  const health = serveHealth(server, upstream, supergraph);
  serveHubKeys(server, upstream.hubKeys);
  if (options.explorer) serveExplorer(server);
  if (options.dashboard !== null) serveDashboard(server, options.dashboard);
  else if (options.explorer) server.get('/', async (_request, reply) => reply.redirect('/explorer'));
  limitConnections(server, options.connections);
  server.addHook('onRequest', allowGet);
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header(headers.requestId, request.id);
    done();
  });
  let live: ServedLive | undefined;
  await server.register(async (scope) => {
    const note = (request: FastifyRequest, code: string): void => {
      requests.recordOf(request).codes = [code];
    };
    const admit = admitRequests(scope, options.admission, note);
    const refuse = refuseWith(server.log, note);
    identifyCallers(scope, callers, { admit: rates.admit, refuse });
    refuseBatches(scope, refuse);
    const trust = documents && { documents, only: options.documents.only };
    if (trust) serveDocuments(scope, trust, refuse);
    live = serveLive(scope, '/graphql', options, { apollo, upstream, callers, observation, trust });
    serveGraphql(scope, apollo, {
      admit,
      begin: (request, reply) =>
        beginRequest(
          request.id,
          request.caller,
          requests.recordOf(request),
          { deadlineMs: options.requestDeadlineMs, signal: departureOf(reply) },
          (cost) => rates.charge(request.caller, request, cost),
        ),
      fastLane: fastLaneOf(options, supergraph, upstream, observation),
    });
  });
  supergraph.served?.onSwap(() => void live?.replan());
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
      stopping ??= Promise.resolve(live?.drain())
        .then(() => apollo.stop())
        .then(() => server.close())
        .then(async () => {
          rates.stop();
          documents?.stop();
          await callers.stop();
          await supergraph.stop();
          await upstream.close();
          await observation.stop();
        });
      return stopping;
    },
  };
}

function fastLaneOf(
  { fastLane, limits, introspection, requestDeadlineMs, answerCacheBytes }: GatewayOptions,
  { find }: FollowedSupergraph,
  { writes }: Upstream,
  observation: Observation,
): FastLane | undefined {
  if (!fastLane || !find) return undefined;
  const checks: FastLane['checks'] = [
    ({ countRows }, variables) => checkRows(countRows(variables), limits.maxRows),
    ({ asksForSchema }, _variables, { caller }) => checkIntrospection(asksForSchema, introspection, caller),
    ({ costOf }, variables, context) => checkCost(costOf(variables), limits.maxCost, context),
  ];
  const kept = new KeptAnswers(answerCacheBytes, writes, answerCacheWatch(observation));
  const runAlone: FastLane['run'] = (...asked) => kept.run(...asked);
  const shared = new SharedAnswers(runAlone, writes, requestDeadlineMs, sharedRequestCounter(observation));
  return { find, run: async (...asked) => kept.find(...asked) ?? shared.run(...asked), checks };
}

function serveHealth(
  server: FastifyInstance,
  upstream: Upstream,
  { served }: FollowedSupergraph,
): { isDraining: boolean } {
  const health = { isDraining: false };
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const missing = await upstream.missing();
    // A missing subgraph does not make the gateway unready: the others are served.
    const status = health.isDraining ? 'draining' : 'ready';
    return reply
      .code(health.isDraining ? 503 : 200)
      .send({ status, missing, ...(served && { supergraph: served.state }) });
  });
  return health;
}

function serveExplorer(server: FastifyInstance): void {
  const page = explorerPage('/graphql', firstQuery);
  server.get('/explorer', { helmet: pagePolicy(page) }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  );
}
