import { type GatewayOptions, type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { composeParts } from '../execution/compose-parts';
import { type Script, type ScriptedSubgraph, startScripted } from './scripted-subgraph';

/** A gateway over subgraphs that do as they are told. */
export interface ScriptedGateway extends RunningGateway {
  readonly subgraphs: Readonly<Record<'a' | 'b', ScriptedSubgraph>>;
}

const sdlByName = {
  a: 'type Query { a(of: Int): String item: Item } type Mutation { change: String } type Item @key(fields: "id") { id: ID! }',
  b: 'type Query { b: String } type Item @key(fields: "id") { id: ID! name: String }',
};

/** Answers what the subgraph `a` or `b` is asked. */
export const answers: Script = ({ query, variables }) => {
  if (query.startsWith('mutation')) return { data: { change: 'done' } };
  if (query.includes('_entities')) {
    const representations = variables.representations as { id: string }[];
    return { data: { _entities: representations.map(({ id }) => ({ name: `name of ${id}` })) } };
  }
  return {
    data: {
      ...(/\ba\b/.test(query) && { a: `A${variables.of ?? ''}` }),
      ...(query.includes('item') && { item: { __typename: 'Item', id: '1' } }),
      ...(/\bb\b/.test(query) && { b: 'B' }),
    },
  };
};

export async function startScriptedGateway(
  settings: Readonly<Record<string, string>> = {},
  options: Partial<GatewayOptions> = {},
): Promise<ScriptedGateway> {
  const [a, b] = await Promise.all([startScripted(answers), startScripted(answers)]);
  const federated = Object.entries(sdlByName).map(([name, sdl]): [string, string] => [name, `${link}\n${sdl}`]);
  const defaults = { CONTRACTS: '', EXPLORER: 'false', LOG_LEVEL: 'silent', ...settings };
  const gateway = await startGateway({
    ...readGatewayConfig(defaults, ''),
    port: 0,
    supergraph: { kind: 'text', sdl: await composeParts(new Map(federated)) },
    plansFolder: null,
    urlBySubgraph: new Map([
      ['a', a.url],
      ['b', b.url],
    ]),
    ...options,
  });
  return {
    ...gateway,
    subgraphs: { a, b },
    stop: async () => {
      await gateway.stop();
      await Promise.all([a.stop(), b.stop()]);
    },
  };
}

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
