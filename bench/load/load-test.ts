import autocannon from 'autocannon';
import { markdownTable, percentile } from '../statistics';
import { type HubProcesses, startHubProcesses } from './hub-processes';
import { judge } from './judge';
import { type Question, questions } from './questions';

export interface LoadSettings {
  readonly minutes: number;
  readonly connections: number;
}

const secondsOfCapacity = 10;
const share = 0.8;
const secondsBetweenDeaths = 30;
const secondsOfDeath = 5;
const secondsOfWarmUp = 60;
/** What memory may grow by between the minute after the warm-up and the last one. */
const growthAllowed = 0.1;

interface Counts {
  whole: number;
  partial: number;
  /** Refused with 503 because there was too much. */
  shed: number;
  readonly faults: Map<string, number>;
}

export interface LoadResult {
  readonly report: string;
  /** What must not be; empty where the hub has passed. */
  readonly problems: readonly string[];
}

/** Loads the hub to a share of what it can do, while subgraph after subgraph is killed, and judges each answer. */
export async function loadTest(settings: LoadSettings, tell: (what: string) => void): Promise<LoadResult> {
  const hub = await startHubProcesses();
  try {
    const asked = await Promise.all(questions.map((question) => withAnswer(hub.url, question)));
    const capacity = (await shoot(hub.url, asked, newCounts(), secondsOfCapacity, settings.connections)).requests
      .average;
    const rate = Math.max(1, Math.floor(capacity * share));
    tell(`it answers ${capacity.toFixed(0)} requests a second; from now on it gets ${rate}`);
    const counts = newCounts();
    const memory: { readonly second: number; readonly bytes: number }[] = [];
    const seconds = settings.minutes * 60;
    const startedAt = performance.now();
    const sampling = setInterval(() => {
      const second = (performance.now() - startedAt) / 1_000;
      memory.push({ second, bytes: hub.gatewayMemory() });
    }, 1_000);
    const killing = killInTurns(hub, seconds, tell);
    const { latency, errors, timeouts } = await shoot(hub.url, asked, counts, seconds, settings.connections, rate);
    clearInterval(sampling);
    const deaths = await killing;
    const after = await Promise.all(asked.map(async (one) => judge(one.data, await ask(hub.url, one)).isWhole));
    const growth = growthOf(memory, seconds);
    const report = markdownTable(
      ['', ''],
      [
        ['requests a second', `${rate} of ${capacity.toFixed(0)}`],
        ['subgraphs killed and started again', String(deaths)],
        ['whole answers', String(counts.whole)],
        ['answers that lack something and say so', String(counts.partial)],
        ['refused with 503', String(counts.shed)],
        ['wrong answers', String([...counts.faults.values()].reduce((sum, count) => sum + count, 0))],
        ['broken connections, timeouts', `${errors - timeouts}, ${timeouts}`],
        ['p50, p99', `${latency.p50} ms, ${latency.p99} ms`],
        ['memory of the gateway, after a minute and at the end', growth.shown],
        ['whole again afterwards', after.every(Boolean) ? 'all questions' : 'not all questions'],
      ],
    );
    const problems = [
      ...[...counts.faults].slice(0, 10).map(([fault, count]) => `${count} × ${fault}`),
      ...(errors > 0 ? [`${errors} requests got no answer`] : []),
      ...(growth.ratio > 1 + growthAllowed ? [`the gateway grew: ${growth.shown}`] : []),
      ...(after.every(Boolean) ? [] : ['some questions have no whole answer afterwards']),
    ];
    return { report, problems };
  } finally {
    await hub.stop();
  }
}

interface AskedQuestion extends Question {
  /** The answer while everything runs. */
  readonly data: unknown;
}

async function withAnswer(url: string, question: Question): Promise<AskedQuestion> {
  const { data, errors } = await ask(url, question);
  if (errors) throw new Error(`a question has errors before anything was killed: ${JSON.stringify(errors)}`);
  return { ...question, data };
}

async function ask(url: string, { query, variables }: Question) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Parameters<typeof judge>[1];
}

function newCounts(): Counts {
  return { whole: 0, partial: 0, shed: 0, faults: new Map() };
}

function shoot(
  url: string,
  asked: readonly AskedQuestion[],
  counts: Counts,
  duration: number,
  connections: number,
  overallRate?: number,
): Promise<autocannon.Result> {
  return autocannon({
    url,
    connections,
    duration,
    timeout: 60,
    ...(overallRate !== undefined && { overallRate }),
    requests: asked.map(({ query, variables, data }) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      onResponse: (status: number, body: string) => count(counts, status, body, data),
    })),
  });
}

function count(counts: Counts, status: number, body: string, data: unknown): void {
  let answer: Parameters<typeof judge>[1];
  try {
    answer = JSON.parse(body);
  } catch {
    answer = { errors: [{ message: `HTTP ${status} without JSON` }] };
  }
  const { isWhole, faults } = judge(data, answer);
  for (const fault of faults) counts.faults.set(fault, (counts.faults.get(fault) ?? 0) + 1);
  if (isWhole) counts.whole += 1;
  else if (status === 503) counts.shed += 1;
  else if (faults.length === 0) counts.partial += 1;
}

/** Kills one subgraph after the other, and starts each again after some seconds. Gives how many. */
async function killInTurns(hub: HubProcesses, seconds: number, tell: (what: string) => void): Promise<number> {
  const times = Math.floor((seconds - secondsOfDeath * 2) / secondsBetweenDeaths);
  for (let time = 0; time < times; time += 1) {
    await pause(secondsBetweenDeaths - secondsOfDeath);
    const victim = hub.victims[time % hub.victims.length] as string;
    tell(`${victim} is killed`);
    await hub.kill(victim);
    await pause(secondsOfDeath);
    hub.start(victim);
  }
  return Math.max(0, times);
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

function growthOf(memory: readonly { second: number; bytes: number }[], seconds: number) {
  const typical = (from: number, to: number): number =>
    percentile(
      memory.filter(({ second }) => second >= from && second < to).map(({ bytes }) => bytes),
      0.5,
    );
  const warm = Math.min(secondsOfWarmUp, seconds / 3);
  const before = typical(warm, warm * 2);
  const after = typical(seconds - warm, seconds + 1);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  return { ratio: after / before, shown: `${megabytes(before)}, ${megabytes(after)}` };
}
