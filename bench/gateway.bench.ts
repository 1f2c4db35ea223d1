import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import type { Bench } from './bench';
import { makeCallers } from './shop/callers';
import type { Usage } from './shop/contender';
import { largeQuery, smallQuery } from './shop/operations';
import { markdownTable, percentile } from './statistics';

const secondsARound = 3;
const rounds = 4;
const connections = 50;

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const stock: Contender = { name: 'stock @apollo/gateway', script: 'stock' };
const contenders: readonly Contender[] = [
  stock,
  { name: 'Hive Gateway, JS planner', script: 'hive' },
  { name: 'Hive Gateway, Rust planner', script: 'hive', environment: { PLANNER: 'rust' } },
  { name: 'the hub, stock executor', script: 'hub', environment: { EXECUTOR: 'stock' } },
  { name: 'the hub', script: 'hub' },
  { name: 'hand-written proxy', script: 'proxy' },
];

/** One contender in one round. */
interface Round {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMsPerRequest: number;
  readonly rssBytes: number;
}

interface Scenario {
  readonly name: string;
  readonly query: string;
  /** Whether connections have callers who may see different things, so that nothing may be shared between them. */
  readonly callersDiffer: boolean;
  /** Of the subgraphs. */
  readonly environment?: Readonly<Record<string, string>>;
}

const scenarios: readonly Scenario[] = [
  { name: 'large query', query: largeQuery, callersDiffer: true },
  { name: 'small query', query: smallQuery, callersDiffer: true },
  {
    name: 'large query, subgraphs that take 4 ms',
    query: largeQuery,
    callersDiffer: true,
    environment: { LATENCY_MS: '4' },
  },
  { name: 'large query, the same for all at the same time', query: largeQuery, callersDiffer: false },
  {
    name: 'large query, which subgraphs allow to be kept',
    query: largeQuery,
    callersDiffer: false,
    environment: { CACHE_CONTROL: 'max-age=3600' },
  },
];

/** What the gateway costs: requests, time and CPU against other gateways and against no gateway at all. */
export const gateway: Bench = {
  name: 'gateway',
  question: `How many federated queries does one core answer, against other gateways and a proxy written by hand for just these queries? ${connections} connections, ${rounds} rounds of ${secondsARound} s each, in turns; the gateway on one core, subgraphs and load on the other; each connection a caller of its own, who may see other things, unless it says otherwise; all with the hub's memory settings; every answer compared with stock's.`,
  async run(tell) {
    const parts: string[] = [];
    for (const scenario of scenarios) {
      const { name } = scenario;
      parts.push(`### ${name}\n\n${await measure(scenario, (what) => tell(`${name}: ${what}`))}`);
    }
    return parts.join('\n\n');
  },
};

async function measure(scenario: Scenario, tell: (what: string) => void): Promise<string> {
  const { query, callersDiffer, environment = {} } = scenario;
  const callers = makeCallers(connections);
  const authorizations = callersDiffer ? callers.authorizations : [];
  const shop = start('subgraphs', 1, environment);
  const [urls] = (await once(shop, 'message')) as [[string, string][]];
  const running = await Promise.all(
    contenders.map(async (contender) => {
      const child = start(contender.script, 0, {
        SHOP: JSON.stringify(urls),
        KEYS_FILE: callers.keysFile,
        ...contender.environment,
      });
      const [url] = (await once(child, 'message')) as [string];
      return { contender, child, url, rounds: [] as Round[] };
    }),
  );
  try {
    const answers = await Promise.all(running.map(({ url }) => answerOf(url, query)));
    answers.forEach((answer, index) => {
      if (isDeepStrictEqual(answer, answers[0])) return;
      throw new Error(`${contenders[index]?.name} answers something else than ${stock.name}`);
    });
    for (const one of running) await shoot(one.url, query, authorizations, 2);
    for (let round = 0; round < rounds; round += 1) {
      tell(`round ${round + 1} of ${rounds}`);
      for (const one of running) one.rounds.push(await oneRound(one.child, one.url, query, authorizations));
    }
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    shop.kill('SIGKILL');
    callers.remove();
  }
  const typical = (all: readonly Round[], key: keyof Round) =>
    percentile(
      all.map((round) => round[key]),
      0.5,
    );
  const base = typical(running[0]?.rounds ?? [], 'requestsPerSecond');
  return markdownTable(
    ['', '× stock', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms a request', 'memory MB'],
    running.map(({ contender, rounds: all }) => [
      contender.name,
      (typical(all, 'requestsPerSecond') / base).toFixed(1),
      typical(all, 'requestsPerSecond').toFixed(0),
      typical(all, 'p50').toFixed(0),
      typical(all, 'p99').toFixed(0),
      typical(all, 'cpuMsPerRequest').toFixed(2),
      (typical(all, 'rssBytes') / 1e6).toFixed(0),
    ]),
  );
}

function start(script: string, core: number, environment: Readonly<Record<string, string>>): ChildProcess {
  // Room for answers that die young, as the hub is started with; the others get it too.
  const node = [process.execPath, '--max-semi-space-size=64', join(__dirname, 'shop', `${script}.process.js`)];
  return spawn('taskset', ['-c', String(core), ...node], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function answerOf(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`${url} answers with errors: ${JSON.stringify(errors)}`);
  return data;
}

async function usage(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message');
  child.send('usage');
  return ((await answer) as [Usage])[0];
}

async function oneRound(
  child: ChildProcess,
  url: string,
  query: string,
  authorizations: readonly string[],
): Promise<Round> {
  const before = await usage(child);
  const { requests, latency, errors, non2xx } = await shoot(url, query, authorizations, secondsARound);
  if (errors > 0 || non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that are not 2xx`);
  const after = await usage(child);
  return {
    requestsPerSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    cpuMsPerRequest: (after.cpuMs - before.cpuMs) / requests.total,
    rssBytes: after.rssBytes,
  };
}

/** Each connection has a caller of its own, where there are any. */
function shoot(
  url: string,
  query: string,
  authorizations: readonly string[],
  seconds: number,
): Promise<autocannon.Result> {
  let next = 0;
  const headers = { 'content-type': 'application/json' };
  return autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
    setupClient: (client) => {
      const authorization = authorizations[next++];
      if (authorization) client.setHeaders({ ...headers, authorization });
    },
  });
}
