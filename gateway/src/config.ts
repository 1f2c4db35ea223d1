import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultNodeSettings } from '@passerelle/contract-subgraph';
import { observeSettings, readObserveOptions } from '@passerelle/observe';
import { holdsDashboard } from './dashboard/serve-dashboard';
import { executors, type GatewayOptions } from './gateway-options';
import { readIssuers } from './guard/callers/tokens/issuer-options';
import { defaultLimits } from './guard/limits';
import { addressesIn } from './supergraph/addresses';
import type { ContractNode } from './upstream/contract-node';

/** A setting of the gateway: what `docs/configuration.md` prints and `readGatewayConfig` reads. */
export const gatewaySettings = [
  { name: 'PORT', default: '4000', meaning: 'Port to listen on.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address to listen on; 0.0.0.0 in a container.' },
  { name: 'SUPERGRAPH', default: 'gateway/supergraph.graphql', meaning: 'File with the composed supergraph.' },
  {
    name: 'CONTRACTS',
    default: 'contracts/partnership/contract.graphql',
    meaning: 'Contract files to serve, separated by commas.',
  },
  {
    name: 'SUBGRAPHS',
    default: '(none)',
    meaning: 'Where each subgraph answers: name=url, separated by commas; the others answer where the supergraph says.',
  },
  {
    name: 'NODES',
    default: '(none)',
    meaning:
      'Nodes of each contract: contract=owner+owner, separated by commas. An owner that serves other versions of the contract than the file has says which: owner@1.0 or owner@1.0-1.2.',
  },
  {
    name: 'NODES_FILE',
    default: '(none)',
    meaning:
      'JSON file that names the nodes instead of NODES, {"contract": {"owner": {"url": "…", "versions": "1.0"}}}. It is read again within seconds when it changes: nodes join, leave and move without a restart.',
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
  ...observeSettings,
  { name: 'SUBGRAPH_DEADLINE_MS', default: '10000', meaning: 'How long a subgraph may take.' },
  {
    name: 'NODE_DEADLINE_MS',
    default: String(defaultNodeSettings.deadlineMs),
    meaning: 'How long a node of a contract may take.',
  },
  {
    name: 'NODE_SOFT_DEADLINE_MS',
    default: String(defaultNodeSettings.softDeadlineMs),
    meaning: 'How long the other nodes may still take once the first has answered.',
  },
  { name: 'MAX_DEPTH', default: String(defaultLimits.maxDepth), meaning: 'Levels an operation may nest.' },
  { name: 'MAX_ALIASES', default: String(defaultLimits.maxAliases), meaning: 'Aliases an operation may have.' },
  { name: 'MAX_TOKENS', default: String(defaultLimits.maxTokens), meaning: 'Tokens a document may have.' },
  {
    name: 'MAX_ROWS',
    default: String(defaultLimits.maxRows),
    meaning: 'Rows an operation may ask for: page sizes, multiplied along its nesting.',
  },
  { name: 'MAX_BODY_BYTES', default: String(defaultLimits.maxBodyBytes), meaning: 'Size a request may have.' },
  {
    name: 'EXECUTOR',
    default: 'lean',
    meaning: 'What runs query plans: `lean`, our own, or `stock`, the one of Apollo’s gateway, to compare with.',
  },
  {
    name: 'JOIN_WAIT_MS',
    default: '1',
    meaning:
      'How long a request to a subgraph may wait for another of the same query that could go with it; 0 lets none wait.',
  },
  {
    name: 'KEYS_FILE',
    default: 'data/keys.json',
    meaning:
      'File with the API keys, as `npm run keys` writes it; none need be there. It is read again within seconds when it changes.',
  },
  {
    name: 'OIDC_ISSUERS',
    default: '(none)',
    meaning:
      'Identity providers whose tokens are accepted, and what those for this hub have in `aud`: https://issuer|audience, separated by commas. Each may speak for any institution.',
  },
  {
    name: 'OIDC_INSTITUTION_CLAIM',
    default: 'institution',
    meaning: 'Claim of a token that names the institution of the caller.',
  },
  {
    name: 'FAST_LANE',
    default: 'true',
    meaning:
      'Answers operations that were asked before without Apollo Server’s pipeline; everything else, and every error, takes it.',
  },
  {
    name: 'DASHBOARD',
    default: 'dashboard/dist/site',
    meaning: 'Folder of the built dashboard, served at /; `none` serves none, and / leads to the explorer.',
  },
  { name: 'EXPLORER', default: 'true', meaning: 'Serves GraphiQL at /explorer.' },
  { name: 'INTROSPECTION', default: 'true', meaning: 'Lets clients read the schema; the explorer needs it.' },
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Turns the environment into options; throws one error that lists every problem. */
export function readGatewayConfig(env: Environment, folder: string): GatewayOptions {
  const problems: string[] = [];
  const text = (name: string): string => {
    const setting = gatewaySettings.find((entry) => entry.name === name);
    return env[name] ?? setting?.default ?? '';
  };
  const number = (name: string, max = Number.MAX_SAFE_INTEGER): number => {
    const value = Number(text(name));
    if (!Number.isInteger(value) || value < 0 || value > max) {
      problems.push(`${name} must be a whole number from 0 to ${max}, but got: ${text(name)}.`);
    }
    return value;
  };
  const flag = (name: string): boolean => {
    if (!['true', 'false'].includes(text(name)))
      problems.push(`${name} must be true or false, but got: ${text(name)}.`);
    return text(name) === 'true';
  };
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[]): Choice => {
    const choice = choices.find((one) => one === text(name));
    if (!choice) problems.push(`${name} must be ${choices.join(' or ')}, but got: ${text(name)}.`);
    return choice ?? (choices[0] as Choice);
  };
  const file = (name: string, path: string): string => {
    try {
      return readFileSync(resolve(folder, path), 'utf8');
    } catch {
      problems.push(`${name} must name files that can be read, but this one cannot: ${path}.`);
      return '';
    }
  };
  const urlBySubgraph = readPairs('SUBGRAPHS', env.SUBGRAPHS, problems);
  for (const [name, url] of urlBySubgraph) {
    if (!URL.canParse(url)) problems.push(`SUBGRAPHS must give a URL for ${name}, such as http://host:4001/graphql.`);
  }
  const supergraphSdl = file('SUPERGRAPH', text('SUPERGRAPH'));
  const nodesByContract = readPairs('NODES', env.NODES, problems);
  const options: GatewayOptions = {
    port: number('PORT', 65_535),
    host: text('HOST'),
    logLevel: text('LOG_LEVEL'),
    observe: readObserveOptions(env, problems),
    supergraphSdl,
    contracts: text('CONTRACTS')
      .split(',')
      .filter(Boolean)
      .map((path) => file('CONTRACTS', path)),
    nodesByContract: new Map(
      [...nodesByContract].map(([name, owners]) => [name, readNodes(name, owners, urlBySubgraph, problems)]),
    ),
    nodesFile: env.NODES_FILE ?? null,
    urlBySubgraph: new Map([...readAddresses(supergraphSdl, problems), ...urlBySubgraph]),
    upstream: { deadlineMs: number('SUBGRAPH_DEADLINE_MS'), maxResponseBytes: 16 * 1024 * 1024, connections: 256 },
    nodes: {
      ...defaultNodeSettings,
      deadlineMs: number('NODE_DEADLINE_MS'),
      softDeadlineMs: number('NODE_SOFT_DEADLINE_MS'),
    },
    limits: {
      maxDepth: number('MAX_DEPTH'),
      maxAliases: number('MAX_ALIASES'),
      maxTokens: number('MAX_TOKENS'),
      maxRows: number('MAX_ROWS'),
      maxBodyBytes: number('MAX_BODY_BYTES'),
    },
    executor: oneOf('EXECUTOR', executors),
    joinWaitMs: number('JOIN_WAIT_MS', 1_000),
    keysFile: keysFileOf(env, folder),
    oidc: {
      issuers: readIssuers(env.OIDC_ISSUERS ?? '', problems),
      institutionClaim: text('OIDC_INSTITUTION_CLAIM'),
    },
    fastLane: flag('FAST_LANE'),
    dashboard: readDashboard(env.DASHBOARD, resolve(folder, text('DASHBOARD')), problems),
    explorer: flag('EXPLORER'),
    introspection: flag('INTROSPECTION'),
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return options;
}

function readAddresses(supergraphSdl: string, problems: string[]): Map<string, string> {
  try {
    return addressesIn(supergraphSdl);
  } catch (error) {
    problems.push(`SUPERGRAPH must name a supergraph, but this is not GraphQL: ${(error as Error).message}`);
    return new Map();
  }
}

/** Where the API keys are: what the command that changes them has to know as well. */
export function keysFileOf(env: Environment, folder: string): string {
  const setting = gatewaySettings.find(({ name }) => name === 'KEYS_FILE');
  return resolve(folder, env.KEYS_FILE || (setting?.default ?? ''));
}

/** A dashboard that nobody named may be missing: it is built apart from the gateway. */
function readDashboard(named: string | undefined, folder: string, problems: string[]): string | null {
  if (named === 'none') return null;
  if (holdsDashboard(folder)) return folder;
  if (named) problems.push(`DASHBOARD must name the folder of a built dashboard, but this has no page: ${folder}.`);
  return null;
}

function readNodes(
  contract: string,
  owners: string,
  urlBySubgraph: ReadonlyMap<string, string>,
  problems: string[],
): ContractNode[] {
  return owners.split('+').map((text) => {
    const [owner = '', versions = null] = text.split('@');
    const url = urlBySubgraph.get(owner);
    if (url === undefined) {
      problems.push(`NODES has ${owner} in the contract ${contract}, but SUBGRAPHS does not say where it answers.`);
    }
    return { owner, url: url ?? '', versions };
  });
}

function readPairs(name: string, value: string | undefined, problems: string[]): Map<string, string> {
  const pairs = (value ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      if (equals < 1) problems.push(`${name} must be name=value pairs separated by commas, but got: ${pair}.`);
      return [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    });
  return new Map(pairs);
}
