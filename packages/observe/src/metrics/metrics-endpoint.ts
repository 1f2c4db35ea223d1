import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Meter } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { observeProcess } from './process-metrics';

export interface MetricsEndpoint {
  readonly meter: Meter;
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Keeps metrics and serves them to Prometheus at /metrics, on a port where nothing else answers.
 *
 * @public since it is loaded by `require`, which knip does not follow.
 */
export async function openMetricsEndpoint(
  part: string,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<MetricsEndpoint> {
  const exporter = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/metrics') exporter.getMetricsRequestHandler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    // Of several workers of one program, each has its own port.
    server.listen({ port, host, exclusive: true }, resolve);
  });
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.namespace': 'passerelle', 'service.name': part }),
    readers: [exporter],
  });
  const meter = provider.getMeter('passerelle');
  const process = observeProcess(meter);
  return {
    meter,
    url: `http://${host}:${(server.address() as AddressInfo).port}/metrics`,
    stop: async () => {
      process.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await provider.shutdown();
    },
  };
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reason = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
  // Without the code, which would be explained as if it were about PORT.
  return new Error(
    `metrics cannot be served on ${host}:${port}: ${reason}. Stop that program or choose another port with METRICS_PORT.`,
  );
}
