import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { anonymousCaller } from '@passerelle/assertion';
import {
  type Observation,
  type ObservedRequests,
  type ObserveOptions,
  observeRequests,
  requestPlugin,
  startObservation,
  unobserved,
} from '@passerelle/observe';
import { errors, headers } from '@passerelle/protocol';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { cacheHintsPlugin } from '../caching/cache-hints-plugin';
import { type DatabaseLocation } from '../database/database-url';
import { migrate } from '../database/migrate';
import { type Database, openDatabase } from '../database/open-database';
import { seed } from '../database/seed';
import { countingStatements } from '../database/statement-counter';
import type { EventOptions } from '../events/event-settings';
import { announceSeeded, openOutboxOf } from '../events/events-of-subgraph';
import { buildSchema } from '../graph/build-schema';
import type { SubgraphDefinition } from '../graph/define-subgraph';
import type { RequestContext } from '../graph/request-context';
import { watchStatements } from '../observe/watch-statements';
import { deadlineOf } from './deadline-of';
import { maskError } from './mask-error';
import { serveSubscriptions } from './serve-subscriptions';
import { tablesOf } from './tables-of';
import type { Assertions } from './verify/assertions';
import { guardOperations } from './verify/guard-operations';
import { requireAssertion } from './verify/require-assertion';
import { trustHub } from './verify/trust-hub';
import type { TrustedHub } from './verify/trusted-hub';

export interface SubgraphOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseLocation;
  readonly logLevel: string;
  /** Unobserved when left out. */
  readonly observe?: ObserveOptions;
  /** Whether the source documents' rows are loaded; they are loaded once. */
  readonly seeds: boolean;
  /** How long events are kept and what wakes other replicas; the defaults where it is left out. */
  readonly events?: EventOptions;
  /** Whose requests are answered. */
  readonly hub: TrustedHub;
  /** Lets whoever may ask read the schema, not only the registry of the hub. */
  readonly dangerouslyAllowIntrospection: boolean;
}

export interface RunningSubgraph {
  readonly name: string;
  readonly url: string;
  readonly database: Database;
  /** Rows added by the seeds at this start. */
  readonly seededRows: number;
  /** Where Prometheus reads; null where no metrics are served. */
  readonly metricsUrl: string | null;
  /** Answers what is under way, then closes the server and the database. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

const maxBodyBytes = 1024 * 1024;

/** Opens the database, migrates and seeds it, and serves the subgraph. Resolves when it can answer. */
export async function startSubgraph<Context extends object>(
  definition: SubgraphDefinition<Context>,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const server = fastify({
    logger: { level: options.logLevel, name: definition.name },
    bodyLimit: maxBodyBytes,
    requestIdHeader: headers.requestId,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  });
  const observation = await startObservation(definition.name, options.observe ?? unobserved, server.log);
  let database: Database | undefined;
  try {
    const assertions = await trustHub(options.hub, definition.name, server.log);
    database = await openDatabase({
      location: options.database,
      ...tablesOf(definition),
      log: server.log,
    });
    const opened = database;
    const seededRows = await migrate(opened, options.database, async () =>
      options.seeds ? seed(opened, definition.name, definition.seeds, announceSeeded(definition)) : 0,
    );
    watchStatements([opened.dataSource, opened.reader.connection], observation);
    return await serve(definition, options, server, opened, seededRows, observation, assertions);
  } catch (error) {
    await Promise.all([database?.close(), observation.stop()]);
    throw error;
  }
}

async function serve<Context extends object>(
  definition: SubgraphDefinition<Context>,
  options: SubgraphOptions,
  server: FastifyInstance,
  database: Database,
  seededRows: number,
  observation: Observation,
  assertions: Assertions | null,
): Promise<RunningSubgraph> {
  const { schema } = buildSchema(definition);
  const requests = observeRequests(server, observation, { path: '/graphql', newCost: () => ({ sqlStatements: 0 }) });
  const apollo = new ApolloServer<Context & RequestContext>({
    schema,
    // Whom it is shown to depends on the request.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: maskError(server.log),
    stopOnTerminationSignals: false,
    plugins: [
      // Its per-field hook costs 40 % of a large answer.
      ApolloServerPluginCacheControlDisabled(),
      cacheHintsPlugin(schema),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(server),
      requestPlugin(requests.metrics, ({ record }) => record),
      guardOperations(options),
    ],
  });
  await apollo.start();
  const outbox = openOutboxOf(definition, database, options.events, server.log);
  const contextOf = () => ({ ...definition.context(database), ...(outbox && { outbox }) });
  const subscriptions = serveSubscriptions(server.server, {
    schema,
    context: () => ({ ...contextOf(), requestId: randomUUID() }),
    assertions,
    introspection: options.dangerouslyAllowIntrospection,
    log: server.log,
  });

  let isDraining = false;
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const isReady = !isDraining && (await answers(database));
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  countStatementsOf(server, requests);
  await server.register(async (scope) => {
    const askedBy = assertions
      ? requireAssertion(scope, assertions, (request, code) => {
          requests.recordOf(request).codes = [code];
        })
      : () => ({ caller: anonymousCaller, assertion: null });
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      context: async (request) => ({
        ...contextOf(),
        ...askedBy(request),
        requestId: request.id,
        record: requests.recordOf(request),
      }),
    });
  });
  await definition.routes?.(server, database);
  const url = `${await server.listen({ port: options.port, host: options.host })}/graphql`;

  let stopping: Promise<void> | undefined;
  return {
    name: definition.name,
    url,
    database,
    seededRows,
    metricsUrl: observation.metricsUrl,
    stop: () => {
      isDraining = true;
      stopping ??= subscriptions
        .stop()
        .then(() => apollo.stop())
        .then(() => server.close())
        .then(() => outbox?.stop())
        .then(() => database.close())
        .then(() => observation.stop());
      return stopping;
    },
  };
}

/** Begins nothing that nobody waits for any more, and tells the hub in a header how many SQL statements an answer took. */
function countStatementsOf(server: FastifyInstance, { recordOf }: ObservedRequests<{ sqlStatements: number }>): void {
  const counts = new WeakMap<object, { statements: number }>();
  server.addHook('preHandler', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql') {
      done();
      return;
    }
    const { trace, startedAt } = recordOf(request);
    const count = { statements: 0, trace, endsAt: deadlineOf(request, startedAt) };
    counts.set(request, count);
    if (performance.now() >= count.endsAt) {
      reply.code(504).send({ errors: [errors.requestDeadlineExceeded({}).toJSON()] });
      return;
    }
    countingStatements(count, done);
  });
  server.addHook('onSend', async (request, reply) => {
    const count = counts.get(request);
    if (!count) return;
    recordOf(request).cost.sqlStatements = count.statements;
    reply.header(headers.sqlStatements, count.statements);
  });
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.reader.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
