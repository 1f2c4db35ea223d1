import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { eventually } from '@passerelle/test-kit';

/** The hub as `npm start` runs it, in a process of its own, with all that it prints. */
export interface HubProcess {
  readonly url: string;
  output(): string;
  /** The code it ended with. */
  stop(): Promise<number | null>;
}

export async function startHubProcess(settings: Record<string, string>): Promise<HubProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const { DATABASE_URL: _, METRICS_PORT: __, ...environment } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, 'all-in-one', 'dist', 'main.js')], {
    env: { ...environment, PORT: '0', DATA: folder, ...settings },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const code = await ended;
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  try {
    const url = await eventually(async () => {
      const match = /The hub answers at (\S+)/.exec(output);
      if (!match?.[1]) throw new Error(`the hub has not started:\n${output}`);
      return match[1];
    }, 60_000);
    return { url, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
