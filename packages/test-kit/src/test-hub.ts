import { type RunningHub, startHub, subgraphs } from '@passerelle/all-in-one';
import { parseDatabaseUrl, startSubgraph, type TrustedHub } from '@passerelle/subgraph-kit';
import { type DatabaseKind, makeDatabases } from './databases';
import { eventually } from './eventually';
import { testHub, testHubKeys } from './test-hub-keys';

export interface TestHub extends RunningHub {
  readonly databaseKind: DatabaseKind;
  /** Stops a subgraph and gives its port, so that something else can listen there. */
  stopSubgraph(name: string): Promise<number>;
  /** Starts it again where it was, on its own database; resolves when the gateway asks it again. */
  restartSubgraph(name: string): Promise<void>;
}

/** The whole hub with the rows of the documents, on throw-away databases and free ports. */
export async function startTestHub(
  kind: DatabaseKind = 'sqlite',
  gateway: Parameters<typeof startHub>[0]['gateway'] = {},
  observeSubgraphs: Parameters<typeof startHub>[0]['observeSubgraphs'] = undefined,
  trusted: TrustedHub = testHub,
): Promise<TestHub> {
  const databases = makeDatabases(kind);
  const hub = await startHub({
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    databaseUrl: (subgraph) => databases.url(subgraph),
    seeds: true,
    // FAST_LANE=false runs a suite on Apollo Server's lane alone. All requests of a suite come from one caller.
    gatewayEnvironment: {
      FAST_LANE: process.env.FAST_LANE,
      PLANS_FOLDER: '',
      RATE_LIMIT_REQUESTS: '0',
      RATE_LIMIT_COST: '0',
    },
    // How many calls an answer takes must not depend on who answers first.
    gateway: { joinWaitMs: 0, ...gateway },
    hubKeys: testHubKeys,
    trusted,
    ...(observeSubgraphs && { observeSubgraphs }),
  });
  const running = new Map(hub.subgraphs);
  const portOf = (name: string) => Number(new URL(hub.subgraphs.get(name)?.url ?? '').port);
  return {
    ...hub,
    databaseKind: kind,
    stopSubgraph: async (name) => {
      await running.get(name)?.stop();
      return portOf(name);
    },
    restartSubgraph: async (name) => {
      const definition = subgraphs.find((subgraph) => subgraph.name === name);
      if (!definition) throw new Error(`there is no subgraph ${name}`);
      const restarted = await startSubgraph(definition, {
        port: portOf(name),
        host: '127.0.0.1',
        database: parseDatabaseUrl(databases.url(name), name),
        logLevel: 'silent',
        seeds: true,
        hub: trusted,
        dangerouslyAllowIntrospection: false,
        ...(observeSubgraphs && { observe: observeSubgraphs }),
      });
      running.set(name, restarted);
      await eventually(async () => {
        const health = await fetch(new URL('/health/ready', hub.url));
        const { missing } = (await health.json()) as { missing: string[] };
        if (missing.includes(name)) throw new Error(`the gateway does not reach ${name} yet`);
      });
    },
    stop: async () => {
      await hub.stop();
      await Promise.all([...running.values()].map((subgraph) => subgraph.stop()));
      await databases.drop();
    },
  };
}
