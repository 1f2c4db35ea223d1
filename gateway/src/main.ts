import cluster from 'node:cluster';
import { resolve } from 'node:path';
import { readCommandLine } from './command-line';
import { readGatewayConfig } from './config';
import { startGateway } from './start-gateway';
import { superviseWorkers, type WorkerReady } from './supervise-workers';

async function main(): Promise<void> {
  const given = readCommandLine(process.argv.slice(2), process.cwd());
  if (given === null) return;
  // Paths in the settings count from the project's folder, wherever the gateway is started.
  const options = readGatewayConfig({ ...process.env, ...given }, resolve(__dirname, '..', '..'));
  if (options.workers > 1 && cluster.isPrimary) {
    process.exit(
      await superviseWorkers({
        count: options.workers,
        metricsPort: options.observe.metrics?.port,
        onReady: announce,
        tell: (line) => console.log(line),
      }),
    );
  }
  const gateway = await startGateway(options);
  if (cluster.isWorker) process.send?.({ url: gateway.url, missing: gateway.missing } satisfies WorkerReady);
  else announce(gateway);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      gateway.stop().then(() => process.exit(0));
    });
  }
}

function announce({ url, missing }: WorkerReady): void {
  console.log(`the hub answers at ${url}`);
  if (missing.length > 0) console.log(`not up yet: ${missing.join(', ')}`);
}

main().catch((error: Error) => {
  console.error(`the gateway did not start: ${error.message}`);
  process.exit(1);
});
