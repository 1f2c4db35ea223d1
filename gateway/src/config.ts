import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultNodeSettings } from '@passerelle/contract-subgraph';
import { observeSettings, readObserveOptions } from '@passerelle/observe';
import { holdsDashboard } from './dashboard/serve-dashboard';
import { executors, type GatewayOptions } from './gateway-options';
import { defaultAdmission } from './guard/admission';
import { readIssuers } from './guard/callers/tokens/issuer-options';
import { defaultConnections } from './guard/connections';
import { introspectionChoices } from './guard/introspection/introspection';
import { defaultLimits } from './guard/limits';
import { defaultRates } from './guard/rates/rates';
import { readTrustProxy } from './guard/rates/trust-proxy';
import { readOrigins } from './guard/read-origins';
import { liveSettings, readLiveSettings } from './live/live-settings';
import { readSupergraphKeys } from './supergraph/sources/read-keys';
import type { SupergraphOrigin } from './supergraph/sources/supergraph-source';
import type { ContractNode } from './upstream/contract-node';
import { defaultUpstreamSettings } from './upstream/upstream-settings';

/** A setting of the gateway: what `docs/configuration.md` prints and `readGatewayConfig` reads. */
export const gatewaySettings = [
  { name: 'PORT', default: '4000', meaning: 'Port to listen on.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address to listen on; 0.0.0.0 in a container.' },
  {
    name: 'SUPERGRAPH',
    default: 'gateway/supergraph.graphql',
    meaning:
      'File with the composed supergraph. When it changes, the new one is served within seconds, without a restart.',
  },
  {
    name: 'SUPERGRAPH_URL',
    default: '(none)',
    meaning:
      'URL of a registry that the supergraph comes from instead of the file. It answers the SDL, signed in the header passerelle-signature.',
  },
  {
    name: 'SUPERGRAPH_KEYS',
    default: '(none)',
    meaning:
      'Who must have signed a supergraph from SUPERGRAPH_URL: a file with a JWKS, or one public Ed25519 key as base64url of its JWK.',
  },
  { name: 'SUPERGRAPH_POLL_SECONDS', default: '10', meaning: 'How often the registry is asked for a new supergraph.' },
  {
    name: 'SUPERGRAPH_KEPT',
    default: 'data/supergraph.graphql',
    meaning: 'File where the last good supergraph of the registry is kept, to start from while the registry is away.',
  },
  {
    name: 'WARM_OPERATIONS',
    default: '1000',
    meaning: 'How many known operations, those asked most, are planned for a new supergraph before it serves.',
  },
  {
    name: 'PLANS_FOLDER',
    default: 'data/plans',
    meaning: 'Folder where plans are kept, so that a restart plans nothing anew. Empty keeps none on disk.',
  },
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
  {
    name: 'WORKERS',
    default: '1',
    meaning:
      'Processes that answer on the one port, each with a thread of its own that plans; one that is lost is replaced. With METRICS_PORT, each serves its metrics: the first on that port, the next on the ports behind it.',
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
  ...observeSettings,
  {
    name: 'HUB_KEYS_FILE',
    default: 'data/hub-keys.json',
    meaning:
      'The private keys the hub signs its requests to subgraphs with: made at the first start, rotated by `npm run hub-keys`, and read again within seconds when it changes. The public ones are at /.well-known/jwks.json.',
  },
  {
    name: 'REQUEST_DEADLINE_MS',
    default: '30000',
    meaning:
      'How long a request may take; then it is answered with what has come. Subgraphs are told what is left of it.',
  },
  {
    name: 'MAX_CONCURRENT_REQUESTS',
    default: String(defaultAdmission.maxConcurrent),
    meaning: 'Requests that are answered at a time; more wait, up to a second.',
  },
  {
    name: 'MAX_WAITING_REQUESTS',
    default: String(defaultAdmission.maxWaiting),
    meaning: 'Requests that may wait; more are refused with 503 and Retry-After.',
  },
  {
    name: 'MAX_EVENT_LOOP_DELAY_MS',
    default: String(defaultAdmission.maxEventLoopDelayMs),
    meaning:
      'How late the turns of the event loop may be, on the average of five seconds, before requests are refused with 503; 0 refuses none for it.',
  },
  {
    name: 'ANSWER_CACHE_BYTES',
    default: String(64 * 1024 * 1024),
    meaning: 'Room for answers that all subgraphs asked say may be kept, by `Cache-Control: max-age`; 0 keeps none.',
  },
  {
    name: 'SUBGRAPH_DEADLINE_MS',
    default: String(defaultUpstreamSettings.deadlineMs),
    meaning: 'How long a subgraph may take.',
  },
  {
    name: 'SUBGRAPH_MAX_CONCURRENT',
    default: String(defaultUpstreamSettings.connections),
    meaning: 'Requests to one subgraph at a time, each on a connection of its own; more wait.',
  },
  {
    name: 'SUBGRAPH_MAX_WAITING',
    default: String(defaultUpstreamSettings.maxWaiting),
    meaning: 'Requests that may wait for one subgraph; more are not sent, and answered with an error at their fields.',
  },
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
  {
    name: 'MAX_ROOT_FIELDS',
    default: String(defaultLimits.maxRootFields),
    meaning: 'Fields an operation may have at its root, aliases and fragments counted.',
  },
  {
    name: 'MAX_DIRECTIVES',
    default: String(defaultLimits.maxDirectives),
    meaning: 'Directives an operation may have, those in a fragment as often as it is spread.',
  },
  { name: 'MAX_TOKENS', default: String(defaultLimits.maxTokens), meaning: 'Tokens a document may have.' },
  {
    name: 'MAX_COST',
    default: String(defaultLimits.maxCost),
    meaning:
      'What an operation may cost: 1 for each object it may return, 10 for a mutation, or what `@cost` and `@listSize` of the schema say.',
  },
  {
    name: 'MAX_ROWS',
    default: String(defaultLimits.maxRows),
    meaning: 'Rows an operation may ask for: page sizes, multiplied along its nesting.',
  },
  { name: 'MAX_BODY_BYTES', default: String(defaultLimits.maxBodyBytes), meaning: 'Size a request may have.' },
  ...liveSettings,
  {
    name: 'RATE_LIMIT_REQUESTS',
    default: String(defaultRates.requestsPerMinute),
    meaning: 'Requests a caller may make in a minute: a key, a token, or an address without either. 0 for no limit.',
  },
  {
    name: 'RATE_LIMIT_COST',
    default: String(defaultRates.costPerMinute),
    meaning: 'What the operations of a caller may be estimated to cost together in a minute. 0 for no limit.',
  },
  {
    name: 'REDIS_URL',
    default: '(none)',
    meaning:
      'Redis in which several gateways count their callers together, such as redis://127.0.0.1:6379. Without it, and while it does not answer, each counts alone.',
  },
  {
    name: 'TRUSTED_DOCUMENTS',
    default: '(none)',
    meaning:
      'JSON file with operations that clients may ask by their id: {"id": "document"}, or a manifest of Apollo’s tools. It is read again within seconds when it changes.',
  },
  {
    name: 'TRUSTED_DOCUMENTS_ONLY',
    default: 'false',
    meaning: 'Refuses every operation that is not in that file, but for callers with the scope `operations:any`.',
  },
  {
    name: 'TRUST_PROXY',
    default: 'false',
    meaning:
      'Whose X-Forwarded-For tells the address of a caller: `false` for nobody’s, a number of proxies in a row, or their addresses, separated by commas.',
  },
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
  {
    name: 'INTROSPECTION',
    default: 'all',
    meaning:
      'Who may read the schema: `all`, `callers` with a key or a token, or `none`. `callers` is the default where NODE_ENV is production. The explorer needs it for whoever uses it.',
  },
  {
    name: 'CORS_ORIGINS',
    default: '(none)',
    meaning: 'Sites whose pages may ask the hub from a browser, such as https://map.example.org, separated by commas.',
  },
  {
    name: 'REQUEST_TIMEOUT_MS',
    default: String(defaultConnections.requestTimeoutMs),
    meaning: 'How long a client may take to send its request.',
  },
  {
    name: 'MAX_CONNECTIONS',
    default: String(defaultConnections.maxConnections),
    meaning: 'Connections of clients at one time; more are closed as they come.',
  },
] as const;

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
