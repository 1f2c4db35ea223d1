import { type Attributes, isSpanContextValid, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Observation } from '../observation';
import { levelOf, type Outcome, outcomeOf } from './outcome';
import { type RequestMetrics, requestMetrics } from './request-metrics';
import type { RequestRecord } from './request-record';

export interface ObservedRequests<Cost extends object> {
  readonly metrics: RequestMetrics;
  /** The record of a request to the observed path. */
  recordOf(request: FastifyRequest): RequestRecord<Cost>;
}

/**
 * Counts, traces and logs the requests to `path`, and logs the others at `debug`. Of what a client sends, only the
 * operation's name is kept: no header, no variable, no text of an operation, and of a URL only the route.
 */
export function observeRequests<Cost extends object>(
  server: FastifyInstance,
  observation: Observation,
  { path, newCost }: { readonly path: string; readonly newCost: () => Cost },
): ObservedRequests<Cost> {
  const { tracing } = observation;
  const metrics = requestMetrics(observation);
  const records = new WeakMap<FastifyRequest, RequestRecord<Cost>>();

  const begin = (request: FastifyRequest): RequestRecord<Cost> => {
    const parent = tracing.contextOf(request.headers);
    const span = tracing.tracer.startSpan(`${request.method} ${path}`, { kind: SpanKind.SERVER }, parent);
    metrics.begun();
    return {
      startedAt: performance.now(),
      cost: newCost(),
      span,
      trace: trace.setSpan(parent, span),
      operationName: undefined,
      operationType: undefined,
      codes: [],
      isRefused: false,
    };
  };

  const end = (request: FastifyRequest, { raw }: FastifyReply, record: RequestRecord<Cost>): void => {
    const { cost, span, codes, operationName, operationType } = record;
    const ms = performance.now() - record.startedAt;
    const outcome = outcomeOf(raw, record);
    metrics.ended(outcome, codes, ms / 1000);
    if (span.isRecording()) {
      if (operationType) span.updateName(operationType);
      span.setAttributes(spanAttributes(request, raw.statusCode, path, outcome, record));
      if (outcome === 'failed' || outcome === 'errors') span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
    const spanContext = span.spanContext();
    const line: object = {
      operation: operationName,
      type: operationType,
      outcome,
      status: raw.statusCode,
      ...(codes.length > 0 && { codes }),
      ms: Math.round(ms * 10) / 10,
      ...cost,
      ...(isSpanContextValid(spanContext) && { traceId: spanContext.traceId }),
    };
    request.log[levelOf[outcome]](line, 'request');
  };

  server.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url === path) {
      const record = begin(request);
      records.set(request, record);
      // Comes once, whether the answer was sent or the client left.
      reply.raw.once('close', () => end(request, reply, record));
    } else {
      const startedAt = performance.now();
      reply.raw.once('close', () => {
        const ms = Math.round((performance.now() - startedAt) * 10) / 10;
        request.log.debug({ route: request.routeOptions.url, status: reply.statusCode, ms }, 'request');
      });
    }
    done();
  });

  return {
    metrics,
    recordOf: (request) => {
      const record = records.get(request);
      if (!record) throw new Error(`a request that did not go to ${path} has no record`);
      return record;
    },
  };
}

/** Named by the semantic conventions of OpenTelemetry for HTTP and GraphQL servers. */
function spanAttributes(
  request: FastifyRequest,
  status: number,
  path: string,
  outcome: Outcome,
  { operationName, operationType, codes, cost }: RequestRecord,
): Attributes {
  return {
    'http.request.method': request.method,
    'http.route': path,
    'url.path': path,
    'url.scheme': request.protocol,
    'http.response.status_code': status,
    'graphql.operation.name': operationName,
    'graphql.operation.type': operationType,
    'error.type': codes[0],
    'passerelle.request_id': request.id,
    'passerelle.outcome': outcome,
    ...Object.fromEntries(Object.entries(cost).map(([name, value]) => [`passerelle.${snakeCase(name)}`, value])),
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
