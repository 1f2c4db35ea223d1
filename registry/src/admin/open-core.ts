import { type DatabaseLocation, migrate, openDatabase, seed, tablesOf } from '@passerelle/subgraph-kit';
import { RegistryCore } from '../publishing/registry-core';
import type { RegistryOptions } from '../registry-options';
import { registry } from '../subgraph';

/** The registry's database without its server, for a command beside a running registry or before its first start. */
export async function openCore(
  location: DatabaseLocation,
  options: RegistryOptions,
  seeds: boolean,
): Promise<{ readonly core: RegistryCore; close(): Promise<void> }> {
  const definition = registry(options);
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const database = await openDatabase({
    location,
    ...tablesOf(definition),
    log,
  });
  await migrate(database, location, async () => (seeds ? seed(database, definition.name, definition.seeds) : 0));
  const core = new RegistryCore(database, options);
  return {
    core,
    close: async () => {
      await core.stop();
      await database.close();
    },
  };
}
