import { join } from 'node:path';
import { readObserveOptions } from '@passerelle/observe';
import { readRegistryOptions } from '@passerelle/registry';
import { eventSettings, readEventOptions } from '@passerelle/subgraph-kit';
import { type HubOptions, projectFolder } from './start-hub';

/** The settings of `npm start` beside those of the gateway. */
export const hubSettings = [
  { name: 'PORT', default: '4000', meaning: 'Port of the gateway. Each subgraph takes a free one.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address the gateway listens on.' },
  { name: 'DATA', default: './data', meaning: 'Folder of the SQLite files, one a subgraph.' },
  {
    name: 'DATABASE_URL',
    default: '(none)',
    meaning:
      'A mysql:// or mariadb:// server without a database: each subgraph gets passerelle_<subgraph> there instead of a file.',
  },
  { name: 'LOG_LEVEL', default: 'warn', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
  {
    name: 'SEEDS',
    default: 'documents',
    meaning: '`documents` loads the rows of the source documents once; `none` starts empty.',
  },
  ...eventSettings,
] as const;

/** Turns the environment into options; throws one error that lists every problem. */
export function readHubConfig(env: Readonly<Record<string, string | undefined>>): HubOptions {
  const problems: string[] = [];
  const port = Number(env.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT must be a whole number from 0 to 65535, but got: ${env.PORT}.`);
  }
  const seeds = env.SEEDS ?? 'documents';
  if (!['documents', 'none'].includes(seeds)) problems.push(`SEEDS must be documents or none, but got: ${seeds}.`);
  const server = env.DATABASE_URL;
  if (server && (!URL.canParse(server) || !['', '/'].includes(new URL(server).pathname))) {
    problems.push(
      'DATABASE_URL must be a server such as mysql://user@host:3306 without a database, since each subgraph has its own.',
    );
  }
  const { traces } = readObserveOptions(env, problems);
  const events = readEventOptions(env, problems);
  const folder = env.DATA ?? join(projectFolder, 'data');
  const registry = attempt(
    () => readRegistryOptions({ REGISTRY_KEYS_FILE: join(folder, 'registry-keys.json'), ...env }),
    problems,
  );
  if (registry === null || problems.length > 0) throw new Error(problems.join('\n'));
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    logLevel: env.LOG_LEVEL ?? 'warn',
    databaseUrl: (subgraph) => server ?? `sqlite:${join(folder, `${subgraph}.sqlite`)}`,
    seeds: seeds === 'documents',
    events,
    registry,
    gatewayEnvironment: env,
    // The metrics of one process are on one port: the gateway's.
    observeSubgraphs: { metrics: null, traces },
  };
}

function attempt<Value>(read: () => Value, problems: string[]): Value | null {
  try {
    return read();
  } catch (error) {
    problems.push((error as Error).message);
    return null;
  }
}
