import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { type Answer, ask, testHubKeys } from '@passerelle/test-kit';
import { composeParts } from './compose-parts';
import { type ServedSchema, serveSchema } from './random-world/serve-schema';
import { type Part, subgraphOf } from './subgraph-of';

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asks for.
type AnyAnswer = Answer<any>;

/** Ours and Apollo's gateway over the same subgraphs, all over HTTP. */
export interface Gateways {
  ours(query: string, variables?: Record<string, unknown>): Promise<AnyAnswer>;
  apollos(query: string, variables?: Record<string, unknown>): Promise<AnyAnswer>;
  stop(): Promise<void>;
}

export async function gatewaysOver(parts: Readonly<Record<string, Part>>): Promise<Gateways> {
  const sdlByName = new Map(Object.entries(parts).map(([name, { sdl }]) => [name, `${link}\n${sdl}`]));
  const supergraphSdl = await composeParts(sdlByName);
  const served = new Map<string, ServedSchema>();
  for (const [name, part] of Object.entries(parts)) served.set(name, await serveSchema(subgraphOf(part)));
  const start = (EXECUTOR: string): Promise<RunningGateway> =>
    startGateway({
      ...readGatewayConfig({ EXECUTOR, CONTRACTS: '', EXPLORER: 'false', LOG_LEVEL: 'silent' }, ''),
      hubKeys: { kind: 'keys', keys: testHubKeys },
      port: 0,
      supergraph: { kind: 'text', sdl: supergraphSdl },
      plansFolder: null,
      urlBySubgraph: new Map([...served].map(([name, { url }]) => [name, url])),
    });
  const ours = await start('lean');
  const apollos = await start('stock');
  return {
    ours: (query, variables) => ask(ours.url, query, variables),
    apollos: (query, variables) => ask(apollos.url, query, variables),
    stop: async () => {
      await Promise.all([ours.stop(), apollos.stop()]);
      await Promise.all([...served.values()].map((schema) => schema.stop()));
    },
  };
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"])';
