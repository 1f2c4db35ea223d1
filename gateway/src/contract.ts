import { resolve } from 'node:path';
import { readGatewayConfig } from './config';
import { startContract } from './start-contract';

// Serves the first contract of CONTRACTS on a URL of its own. NODES, or NODES_FILE, names its nodes.
async function main(): Promise<void> {
  const config = readGatewayConfig(process.env, resolve(__dirname, '..', '..'));
  const [contractSdl] = config.contracts;
  if (contractSdl === undefined) throw new Error('CONTRACTS must name the contract file to serve.');
  const contract = await startContract({ ...config, contractSdl });
  console.log(`the contract answers at ${contract.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      contract.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: Error) => {
  console.error(`the contract was not served: ${error.message}`);
  process.exit(1);
});
