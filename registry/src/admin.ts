import { resolve } from 'node:path';
import { explainStartFailure, readSubgraphConfig } from '@passerelle/subgraph-kit';
import { runAdminCommand } from './admin/admin-command';
import { openCore } from './admin/open-core';
import { readRegistryOptions } from './config';
import { registry } from './subgraph';

// Administrative acts on the machine of the registry: npm run registry -- institution add …
async function main(): Promise<void> {
  const options = readRegistryOptions(process.env);
  // It answers nobody, so it need not be told whose requests to trust.
  const nobody = { HUB_JWKS_URL: '', HUB_JWKS_FILE: '', DANGEROUSLY_ACCEPT_UNSIGNED: 'true' };
  const { database, seeds } = readSubgraphConfig(registry(options), { ...process.env, ...nobody });
  const { core, close } = await openCore(database, options, seeds);
  try {
    console.log(await runAdminCommand(process.argv.slice(2), core, resolve(options.keysFile)));
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  const { code, message } = error as { code?: string; message: string };
  console.error(code === undefined ? message : explainStartFailure('the command', error));
  process.exitCode = 1;
});
