import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HubProcess, hubProcesses, runHubProcess } from '@passerelle/all-in-one';

const port = 24_000;
const pageBytes = 4096;
const secondsToStart = 120;

/** The hub on throw-away databases, each part a process that can be killed. */
export interface HubProcesses {
  readonly url: string;
  /** The subgraphs. */
  readonly victims: readonly string[];
  /** What the gateway holds in memory now, in bytes. */
  gatewayMemory(): number;
  /** Without a chance to say goodbye. */
  kill(name: string): Promise<void>;
  start(name: string): void;
  stop(): Promise<void>;
}

/** Resolves when every subgraph answers. */
export async function startHubProcesses(): Promise<HubProcesses> {
  const data = mkdtempSync(join(tmpdir(), 'passerelle-load-'));
  const environment = {
    ...process.env,
    PORT: String(port),
    DATA: data,
    LOG_LEVEL: 'fatal',
    NODE_ENV: 'production',
    HUB_KEYS_FILE: join(data, 'hub-keys.json'),
    PLANS_FOLDER: join(data, 'plans'),
  };
  const parts = new Map(hubProcesses(environment).map((part): [string, HubProcess] => [part.name, part]));
  const children = new Map<string, ChildProcess>();
  const start = (name: string): void => {
    children.set(name, runHubProcess(parts.get(name) as HubProcess, environment));
  };
  const end = async (name: string, signal: NodeJS.Signals): Promise<void> => {
    const child = children.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...children.keys()].map((name) => end(name, 'SIGTERM')));
    rmSync(data, { recursive: true, force: true });
  };
  for (const name of parts.keys()) start(name);
  try {
    await everyoneAnswers();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    victims: [...parts.keys()].filter((name) => name !== 'gateway'),
    gatewayMemory: () => memoryOf(children.get('gateway')?.pid ?? 0),
    kill: (name) => end(name, 'SIGKILL'),
    start,
    stop,
  };
}

async function everyoneAnswers(): Promise<void> {
  const until = performance.now() + secondsToStart * 1_000;
  let missing: unknown = 'the gateway';
  while (performance.now() < until) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`);
      missing = ((await response.json()) as { missing: readonly string[] }).missing;
      if (response.ok && Array.isArray(missing) && missing.length === 0) return;
    } catch {
      // It does not listen yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`after ${secondsToStart} s there is still missing: ${String(missing)}`);
}

/** Linux tells it in pages. */
function memoryOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
}
