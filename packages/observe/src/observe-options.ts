/** How a part of the hub lets itself be watched. */
export interface ObserveOptions {
  /** Where Prometheus reads the metrics; null serves none. Port 0 takes any free one. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
  /** The OpenTelemetry collector that spans are sent to; null makes none. */
  readonly traces: { readonly endpoint: string } | null;
}

/** Nothing is served and nothing is sent. */
export const unobserved: ObserveOptions = { metrics: null, traces: null };

/** The settings that every part of the hub has for this: what `docs/configuration.md` prints and `readObserveOptions` reads. */
export const observeSettings = [
  {
    name: 'METRICS_PORT',
    default: '(none)',
    meaning: 'Port of its own where Prometheus reads the metrics, at /metrics. Without it none are kept.',
  },
  {
    name: 'METRICS_HOST',
    default: '127.0.0.1',
    meaning: 'Address that port is on; 0.0.0.0 only where nobody outside can reach it.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: '(none)',
    meaning:
      'OpenTelemetry collector that traces are sent to by OTLP over HTTP, such as http://127.0.0.1:4318. Without it none are made.',
  },
] as const;

/** Turns the environment into options, and adds a sentence to `problems` for each setting that cannot be used. */
export function readObserveOptions(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): ObserveOptions {
  const portText = env.METRICS_PORT ?? '';
  const port = Number(portText);
  if (portText !== '' && (!Number.isInteger(port) || port < 0 || port > 65_535)) {
    problems.push(`METRICS_PORT must be a whole number from 0 to 65535, but got: ${portText}.`);
  }
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT ?? '';
  if (endpoint !== '' && !/^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : '')) {
    problems.push(
      'OTEL_EXPORTER_OTLP_ENDPOINT must be the http or https URL of a collector, such as http://127.0.0.1:4318, but it is not.',
    );
  }
  return {
    metrics: portText === '' ? null : { port, host: env.METRICS_HOST || '127.0.0.1' },
    traces: endpoint === '' ? null : { endpoint },
  };
}
