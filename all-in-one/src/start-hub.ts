import { resolve } from 'node:path';
import { type HubKey, newHubKey, publishedKeys } from '@passerelle/assertion';
import { type GatewayOptions, type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { defaultRegistryOptions, type Outcome, type RegistryOptions, registry } from '@passerelle/registry';
import {
  parseDatabaseUrl,
  type RunningSubgraph,
  type SubgraphOptions,
  startSubgraph,
  type TrustedHub,
} from '@passerelle/subgraph-kit';
import { partnershipNodes } from './partnership-nodes';
import { publishHub } from './publish-hub';
import { type AnySubgraph, subgraphs } from './subgraphs';

/** The project's folder: settings with paths count from here. */
export const projectFolder = resolve(__dirname, '..', '..');

export interface HubOptions {
  /** Port of the gateway; 0 takes any free one. Subgraphs always take free ones. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** Gives the DATABASE_URL of each subgraph. */
  readonly databaseUrl: (subgraph: string) => string;
  readonly seeds: boolean;
  /** How events are kept and told of; the defaults when left out. */
  readonly events?: SubgraphOptions['events'];
  /** Settings of the gateway as they stand in the environment; what this process decides itself is left out. */
  readonly gatewayEnvironment?: Readonly<Record<string, string | undefined>>;
  readonly gateway?: Partial<GatewayOptions>;
  /** What the gateway signs with; a key made for this start when left out, since all who check it start with it. */
  readonly hubKeys?: readonly HubKey[];
  /** Whose requests the subgraphs answer; those of this hub when left out. */
  readonly trusted?: TrustedHub;
  /** How each subgraph is observed; unobserved when left out. */
  readonly observeSubgraphs?: SubgraphOptions['observe'];
  /** Publishes the subgraphs of this source tree to the hub's registry, with these options; left out, it stays empty. */
  readonly registry?: RegistryOptions;
  /** Called as each part has started. */
  readonly onStarted?: (name: string, seededRows: number) => void;
}

export interface RunningHub {
  readonly url: string;
  readonly gateway: RunningGateway;
  readonly subgraphs: ReadonlyMap<string, RunningSubgraph>;
  /** What came of publishing the hub to its own registry; null where that was not asked for. */
  readonly published: Promise<Outcome | null>;
  stop(): Promise<void>;
}

/** Settings that this process has its own word for. */
const ownSettings = {
  PORT: undefined,
  HOST: undefined,
  LOG_LEVEL: undefined,
  SUBGRAPHS: undefined,
  NODES: undefined,
  NODES_FILE: undefined,
  HUB_KEYS_FILE: undefined,
};

/** A part of the hub did not start; `part` says which. */
export class HubStartError extends Error {
  constructor(
    readonly part: string,
    readonly error: unknown,
  ) {
    super(`${part} did not start`, { cause: error });
  }
}

/** Starts every subgraph and the gateway in this process. When one fails, the others are stopped again. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const running = new Map<string, RunningSubgraph>();
  const stopSubgraphs = async () => {
    await Promise.all([...running.values()].map((subgraph) => subgraph.stop()));
  };
  const hubKeys = options.hubKeys ?? [newHubKey(new Date())];
  const hub: TrustedHub = options.trusted ?? { kind: 'keys', keys: () => publishedKeys(hubKeys, new Date()) };
  const outcomes = await Promise.allSettled(subgraphs.map((definition) => startOne(definition, options, hub, running)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stopSubgraphs();
    throw failed.reason;
  }
  const urlBySubgraph = new Map([...running].map(([name, { url }]) => [name, url]));
  try {
    const gateway = await startGateway({
      ...readGatewayConfig({ ...options.gatewayEnvironment, ...ownSettings }, projectFolder),
      port: options.port,
      host: options.host,
      logLevel: options.logLevel,
      urlBySubgraph,
      nodesByContract: partnershipNodes(urlBySubgraph),
      hubKeys: { kind: 'keys', keys: hubKeys },
      ...options.gateway,
    });
    const database = running.get('registry')?.database;
    const stopping = new AbortController();
    const published =
      options.registry && database ? publishHub(database, options.registry, stopping.signal) : Promise.resolve(null);
    return {
      url: gateway.url,
      gateway,
      subgraphs: running,
      published,
      stop: async () => {
        stopping.abort();
        await published.catch(() => undefined);
        await gateway.stop();
        await stopSubgraphs();
      },
    };
  } catch (error) {
    await stopSubgraphs();
    throw new HubStartError('the gateway', error);
  }
}

async function startOne(
  definition: AnySubgraph,
  options: HubOptions,
  hub: TrustedHub,
  running: Map<string, RunningSubgraph>,
): Promise<void> {
  try {
    const own = definition.name === 'registry' ? registry(options.registry ?? defaultRegistryOptions) : definition;
    const subgraph = await startSubgraph(own as AnySubgraph, {
      port: 0,
      host: '127.0.0.1',
      database: parseDatabaseUrl(options.databaseUrl(definition.name), definition.name),
      logLevel: options.logLevel,
      seeds: options.seeds,
      hub,
      dangerouslyAllowIntrospection: false,
      ...(options.events && { events: options.events }),
      ...(options.observeSubgraphs && { observe: options.observeSubgraphs }),
    });
    running.set(definition.name, subgraph);
    options.onStarted?.(definition.name, subgraph.seededRows);
  } catch (error) {
    throw new HubStartError(definition.name, error);
  }
}
