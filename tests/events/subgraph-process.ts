import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { eventually } from '@passerelle/test-kit';

/** A subgraph in a process of its own, which can be killed and started again where it was. */
export interface SubgraphProcess {
  readonly url: string;
  /** Ends it without a warning. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<void>;
}

/** Starts the subgraph that `tsc -b` built, on a free port. */
export async function startSubgraphProcess(name: string, settings: Record<string, string>): Promise<SubgraphProcess> {
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const run = async (port: string): Promise<string> => {
    const started = spawn(process.execPath, [join(projectFolder, 'subgraphs', name, 'dist', 'main.js')], {
      env: { ...process.env, LOG_LEVEL: 'error', PORT: port, DANGEROUSLY_ACCEPT_UNSIGNED: 'true', ...settings },
    });
    let output = '';
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (output += chunk));
    ended = new Promise((resolve) => started.once('exit', resolve));
    child = started;
    return eventually(async () => {
      const url = / answers at (\S+)/.exec(output)?.[1];
      if (!url) throw new Error(`${name} has not started:\n${output}`);
      return url;
    }, 25_000);
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child?.kill(signal);
    await ended;
  };
  const url = await run('0').catch(async (error) => {
    await end('SIGKILL');
    throw error;
  });
  return {
    url,
    kill: () => end('SIGKILL'),
    start: async () => {
      await run(new URL(url).port);
    },
    stop: () => end('SIGTERM'),
  };
}
