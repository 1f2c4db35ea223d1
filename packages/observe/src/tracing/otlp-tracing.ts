import { defaultTextMapGetter, defaultTextMapSetter, ROOT_CONTEXT } from '@opentelemetry/api';
import { ExportResultCode, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { FastifyBaseLogger } from 'fastify';
import type { Tracing } from './tracing';

const warnEveryMs = 60_000;
const stopWithinMs = 2_000;

/**
 * Sends spans to an OpenTelemetry collector, in the background and by the bundle.
 *
 * @public since it is loaded by `require`, which knip does not follow.
 */
export function otlpTracing(part: string, endpoint: string, log: Pick<FastifyBaseLogger, 'warn'>): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.namespace': 'passerelle', 'service.name': part }),
    spanProcessors: [new BatchSpanProcessor(warning(exporter, log))],
  });
  const propagator = new W3CTraceContextPropagator();
  return {
    tracer: provider.getTracer('passerelle'),
    contextOf: (headers) => propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter),
    headersOf: (context) => {
      const headers: Record<string, string> = {};
      propagator.inject(context, headers, defaultTextMapSetter);
      return headers;
    },
    stop: () => atMost(stopWithinMs, provider.shutdown()),
  };
}

/** A collector that is down loses spans; the log says so, once a minute. */
function warning(exporter: SpanExporter, log: Pick<FastifyBaseLogger, 'warn'>): SpanExporter {
  let quietUntil = 0;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code === ExportResultCode.FAILED && Date.now() > quietUntil) {
          quietUntil = Date.now() + warnEveryMs;
          log.warn({ lost: spans.length, reason: result.error?.message }, 'traces could not be sent');
        }
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

/** Waits, but not for a collector that does not answer. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => undefined), limit]);
  clearTimeout(timer);
}
