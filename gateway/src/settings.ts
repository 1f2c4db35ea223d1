import { defaultNodeSettings } from '@passerelle/contract-subgraph';
import { observeSettings } from '@passerelle/observe';
import { defaultAdmission } from './guard/admission';
import { defaultConnections } from './guard/connections';
import { defaultLimits } from './guard/limits';
import { defaultRates } from './guard/rates/rates';
import { liveSettings } from './live/live-settings';
import { defaultUpstreamSettings } from './upstream/upstream-settings';

/** A setting of the gateway: what `docs/configuration.md` prints and config.ts reads. */
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
