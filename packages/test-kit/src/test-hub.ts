import { type RunningHub, startHub } from '@passerelle/all-in-one';
import { type DatabaseKind, makeDatabases } from './databases';

export interface TestHub extends RunningHub {
  readonly databaseKind: DatabaseKind;
}

/** The whole hub with the rows of the documents, on throw-away databases and free ports. */
export async function startTestHub(
  kind: DatabaseKind = 'sqlite',
  gateway: Parameters<typeof startHub>[0]['gateway'] = {},
): Promise<TestHub> {
  const databases = makeDatabases(kind);
  const hub = await startHub({
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    databaseUrl: (subgraph) => databases.url(subgraph),
    seeds: true,
    gateway,
  });
  return {
    ...hub,
    databaseKind: kind,
    stop: async () => {
      await hub.stop();
      await databases.drop();
    },
  };
}
