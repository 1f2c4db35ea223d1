import { resolve } from 'node:path';
import { readCommandLine } from './command-line';
import { readGatewayConfig } from './config';
import { startGateway } from './start-gateway';

async function main(): Promise<void> {
  const given = readCommandLine(process.argv.slice(2), process.cwd());
  if (given === null) return;
  // Paths in the settings count from the project's folder, wherever the gateway is started.
  const gateway = await startGateway(readGatewayConfig({ ...process.env, ...given }, resolve(__dirname, '..', '..')));
  console.log(`the hub answers at ${gateway.url}`);
  if (gateway.missing.length > 0) console.log(`not up yet: ${gateway.missing.join(', ')}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      gateway.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: Error) => {
  console.error(`the gateway did not start: ${error.message}`);
  process.exit(1);
});
