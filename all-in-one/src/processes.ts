import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './start-hub';
import { folderOf, partnershipOwners, subgraphs } from './subgraphs';

/** A part of the hub as a process of its own. */
export interface HubProcess {
  readonly name: string;
  readonly script: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly nodeOptions: readonly string[];
}

/**
 * One process a subgraph and one for the gateway, as in production, each with its own settings. The gateway takes PORT
 * and METRICS_PORT, the subgraphs the ports behind them. Without DATABASE_URL each keeps a file in DATA.
 */
export function hubProcesses(environment: Readonly<Record<string, string | undefined>>): HubProcess[] {
  const gatewayPort = Number(environment.PORT ?? 4000);
  const metricsPort = Number(environment.METRICS_PORT || 0);
  const data = environment.DATA ?? join(projectFolder, 'data');
  const hubKeysUrl = `http://127.0.0.1:${gatewayPort}/.well-known/jwks.json`;
  const portOf = new Map(subgraphs.map(({ name }, index) => [name, gatewayPort + 1 + index]));
  const gateway: HubProcess = {
    name: 'gateway',
    script: join('gateway', 'dist', 'main.js'),
    settings: {
      PORT: String(gatewayPort),
      SUBGRAPHS: [...portOf].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`).join(','),
      NODES: `partnership=${partnershipOwners.join('+')}`,
    },
    // Answers die young: with room for them, the gateway collects less.
    nodeOptions: ['--max-semi-space-size=64'],
  };
  const others = [...portOf].map(
    ([name, port]): HubProcess => ({
      name,
      script: join(folderOf(name), 'dist', 'main.js'),
      settings: {
        PORT: String(port),
        ...(metricsPort > 0 && { METRICS_PORT: String(metricsPort + port - gatewayPort) }),
        // The gateway starts after them: until it is there they refuse everybody.
        ...(environment.DANGEROUSLY_ACCEPT_UNSIGNED !== 'true' && { HUB_JWKS_URL: hubKeysUrl, HUB_JWKS_FILE: '' }),
        DATABASE_URL: environment.DATABASE_URL || `sqlite:${join(data, `${name}.sqlite`)}`,
        ...(name === 'registry' && {
          REGISTRY_KEYS_FILE: environment.REGISTRY_KEYS_FILE || join(data, 'registry-keys.json'),
          REGISTRY_PUBLIC_URL: environment.REGISTRY_PUBLIC_URL || `http://127.0.0.1:${port}`,
        }),
      },
      nodeOptions: [],
    }),
  );
  return [...others, gateway];
}

/** Runs it; it writes where this process writes. */
export function runHubProcess(
  { script, settings, nodeOptions }: HubProcess,
  environment: Readonly<Record<string, string | undefined>>,
): ChildProcess {
  const env = { LOG_LEVEL: 'warn', ...environment, ...settings };
  return spawn(process.execPath, [...nodeOptions, script], { cwd: projectFolder, env, stdio: 'inherit' });
}
