import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultNodeSettings } from '@passerelle/contract-subgraph';
import { readObserveOptions } from '@passerelle/observe';
import { holdsDashboard } from './dashboard/serve-dashboard';
import { executors, type GatewayOptions } from './gateway-options';
import { defaultAdmission } from './guard/admission';
import { readIssuers } from './guard/callers/tokens/issuer-options';
import { introspectionChoices } from './guard/introspection/introspection';
import { readTrustProxy } from './guard/rates/trust-proxy';
import { readOrigins } from './guard/read-origins';
import { readLiveSettings } from './live/live-settings';
import { gatewaySettings } from './settings';
import { readSupergraphKeys } from './supergraph/sources/read-keys';
import type { SupergraphOrigin } from './supergraph/sources/supergraph-source';
import type { ContractNode } from './upstream/contract-node';
import { defaultUpstreamSettings } from './upstream/upstream-settings';

type Environment = Readonly<Record<string, string | undefined>>;

/** Turns the environment into options; throws one error that lists every problem. */
export function readGatewayConfig(env: Environment, folder: string): GatewayOptions {
  const problems: string[] = [];
  const text = (name: string): string => {
    const setting = gatewaySettings.find((entry) => entry.name === name);
    if (name === 'INTROSPECTION' && env.NODE_ENV === 'production') return env[name] ?? 'callers';
    return env[name] ?? setting?.default ?? '';
  };
  const number = (name: string, max = Number.MAX_SAFE_INTEGER, min = 0): number => {
    const value = Number(text(name));
    if (!Number.isInteger(value) || value < min || value > max) {
      problems.push(`${name} must be a whole number from ${min} to ${max}, but got: ${text(name)}.`);
    }
    return value;
  };
  // Longer than Node's timers can be set for makes them go off at once.
  const atLeastOne = (name: string): number => number(name, 2 ** 31 - 1, 1);
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
  const supergraph = (): SupergraphOrigin => {
    const path = text('SUPERGRAPH');
    if (!env.SUPERGRAPH_URL) {
      file('SUPERGRAPH', path);
      return { kind: 'file', path: resolve(folder, path) };
    }
    if (!/^https?:$/.test(URL.canParse(env.SUPERGRAPH_URL) ? new URL(env.SUPERGRAPH_URL).protocol : '')) {
      problems.push(`SUPERGRAPH_URL must be an http or https URL, but got: ${env.SUPERGRAPH_URL}.`);
    }
    return {
      kind: 'registry',
      url: env.SUPERGRAPH_URL,
      keys: readSupergraphKeys(env.SUPERGRAPH_KEYS ?? '', folder, problems),
      pollMs: number('SUPERGRAPH_POLL_SECONDS', 86_400, 1) * 1_000,
      keptFile: resolve(folder, text('SUPERGRAPH_KEPT')),
    };
  };
  const nodesByContract = readPairs('NODES', env.NODES, problems);
  const documentsFile = env.TRUSTED_DOCUMENTS ? resolve(folder, env.TRUSTED_DOCUMENTS) : null;
  if (documentsFile === null && text('TRUSTED_DOCUMENTS_ONLY') === 'true') {
    problems.push('TRUSTED_DOCUMENTS must name a file where TRUSTED_DOCUMENTS_ONLY is true, but is not set.');
  }
  const options: GatewayOptions = {
    port: number('PORT', 65_535),
    host: text('HOST'),
    workers: number('WORKERS', 1_024, 1),
    logLevel: text('LOG_LEVEL'),
    observe: readObserveOptions(env, problems),
    supergraph: supergraph(),
    warmOperations: number('WARM_OPERATIONS'),
    plansFolder: text('PLANS_FOLDER') === '' ? null : resolve(folder, text('PLANS_FOLDER')),
    contracts: text('CONTRACTS')
      .split(',')
      .filter(Boolean)
      .map((path) => file('CONTRACTS', path)),
    nodesByContract: new Map(
      [...nodesByContract].map(([name, owners]) => [name, readNodes(name, owners, urlBySubgraph, problems)]),
    ),
    nodesFile: env.NODES_FILE ?? null,
    urlBySubgraph,
    hubKeys: { kind: 'file', path: hubKeysFileOf(env, folder) },
    upstream: {
      ...defaultUpstreamSettings,
      deadlineMs: number('SUBGRAPH_DEADLINE_MS'),
      connections: atLeastOne('SUBGRAPH_MAX_CONCURRENT'),
      maxWaiting: number('SUBGRAPH_MAX_WAITING'),
    },
    admission: {
      ...defaultAdmission,
      maxConcurrent: atLeastOne('MAX_CONCURRENT_REQUESTS'),
      maxWaiting: number('MAX_WAITING_REQUESTS'),
      maxEventLoopDelayMs: number('MAX_EVENT_LOOP_DELAY_MS'),
    },
    answerCacheBytes: number('ANSWER_CACHE_BYTES'),
    requestDeadlineMs: atLeastOne('REQUEST_DEADLINE_MS'),
    nodes: {
      ...defaultNodeSettings,
      deadlineMs: number('NODE_DEADLINE_MS'),
      softDeadlineMs: number('NODE_SOFT_DEADLINE_MS'),
    },
    limits: {
      maxDepth: number('MAX_DEPTH'),
      maxAliases: number('MAX_ALIASES'),
      maxRootFields: number('MAX_ROOT_FIELDS'),
      maxDirectives: number('MAX_DIRECTIVES'),
      maxTokens: number('MAX_TOKENS'),
      maxCost: number('MAX_COST'),
      maxRows: number('MAX_ROWS'),
      maxBodyBytes: number('MAX_BODY_BYTES'),
    },
    live: readLiveSettings(env, { number: (name, min) => number(name, Number.MAX_SAFE_INTEGER, min), oneOf }, problems),
    rates: {
      requestsPerMinute: number('RATE_LIMIT_REQUESTS'),
      costPerMinute: number('RATE_LIMIT_COST'),
      redisUrl: redisUrlIn(env, problems),
    },
    documents: { file: documentsFile, only: flag('TRUSTED_DOCUMENTS_ONLY') },
    trustProxy: readTrustProxy(text('TRUST_PROXY'), problems),
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
    introspection: oneOf('INTROSPECTION', introspectionChoices),
    corsOrigins: readOrigins(env.CORS_ORIGINS ?? '', problems),
    connections: {
      requestTimeoutMs: number('REQUEST_TIMEOUT_MS'),
      maxConnections: number('MAX_CONNECTIONS'),
    },
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return options;
}

function redisUrlIn({ REDIS_URL: url }: Environment, problems: string[]): string | null {
  if (!url) return null;
  if (/^rediss?:/.test(url) && URL.canParse(url)) return url;
  // Not quoted: it may carry a password.
  problems.push('REDIS_URL must be a URL such as redis://127.0.0.1:6379, but is not.');
  return null;
}

/** Where the API keys are: what the command that changes them has to know as well. */
export function keysFileOf(env: Environment, folder: string): string {
  const setting = gatewaySettings.find(({ name }) => name === 'KEYS_FILE');
  return resolve(folder, env.KEYS_FILE || (setting?.default ?? ''));
}

/** Where the keys are that the hub signs with: what the command that rotates them has to know as well. */
export function hubKeysFileOf(env: Environment, folder: string): string {
  const setting = gatewaySettings.find(({ name }) => name === 'HUB_KEYS_FILE');
  return resolve(folder, env.HUB_KEYS_FILE || (setting?.default ?? ''));
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
