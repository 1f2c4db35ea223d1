import { createNoopMeter, type Meter } from '@opentelemetry/api';
import type { FastifyBaseLogger } from 'fastify';
import type { MetricsEndpoint } from './metrics/metrics-endpoint';
import type { ObserveOptions } from './observe-options';
import { noTracing } from './tracing/no-tracing';
import type { Tracing } from './tracing/tracing';

/** What one part of the hub is watched with. Parts in one process share nothing of it. */
export interface Observation {
  /** Keeps nothing where no metrics are served. */
  readonly meter: Meter;
  readonly tracing: Tracing;
  /** Where Prometheus reads; null where no metrics are served. */
  readonly metricsUrl: string | null;
  /** Sends the spans that are left, for two seconds at the most, and closes the port. */
  stop(): Promise<void>;
}

/** Starts what the options ask for. Throws, with nothing left open, when the port of the metrics cannot be had. */
export async function startObservation(
  part: string,
  options: ObserveOptions,
  log: Pick<FastifyBaseLogger, 'warn'>,
): Promise<Observation> {
  const metrics = options.metrics && (await startMetrics(part, options.metrics));
  const tracing = options.traces ? startTracing(part, options.traces.endpoint, log) : noTracing();
  return {
    meter: metrics?.meter ?? createNoopMeter(),
    tracing,
    metricsUrl: metrics?.url ?? null,
    stop: async () => {
      await Promise.all([metrics?.stop(), tracing.stop()]);
    },
  };
}

// The SDKs are read from disk only where they are wanted.
function startMetrics(part: string, address: { port: number; host: string }): Promise<MetricsEndpoint> {
  const { openMetricsEndpoint } = require('./metrics/metrics-endpoint') as typeof import('./metrics/metrics-endpoint');
  return openMetricsEndpoint(part, address);
}

function startTracing(part: string, endpoint: string, log: Pick<FastifyBaseLogger, 'warn'>): Tracing {
  const { otlpTracing } = require('./tracing/otlp-tracing') as typeof import('./tracing/otlp-tracing');
  return otlpTracing(part, endpoint, log);
}
