import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { eventually } from '@passerelle/test-kit';

/** The gateway as its own process, with everything it printed. */
export interface GatewayProcess {
  readonly url: string;
  output(): string;
  stop(): Promise<void>;
}

/** Starts the gateway that `tsc -b` built, on a free port, logging all it can. */
export async function startGatewayProcess(settings: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [join(projectFolder, 'gateway', 'dist', 'main.js')], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'trace', ...settings },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const url = await eventually(async () => {
      const [, found] = /the hub answers at (\S+)/.exec(text) ?? [];
      if (found === undefined) throw new Error(`the gateway does not answer yet; it printed:\n${text}`);
      return found;
    }, 20_000);
    return { url, output: () => text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
