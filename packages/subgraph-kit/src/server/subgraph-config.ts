import { observeSettings, readObserveOptions } from '@passerelle/observe';
import { parseDatabaseUrl } from '../database/database-url';
import { eventSettings, readEventOptions } from '../events/event-settings';
import type { SubgraphOptions } from './start-subgraph';
import { readTrustedHub, trustedHubSettings } from './verify/read-trusted-hub';

/** A setting of a subgraph: what `docs/configuration.md` prints and `readSubgraphConfig` reads. */
export const subgraphSettings = [
  { name: 'PORT', default: "the subgraph's own", meaning: 'Port to listen on.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address to listen on; 0.0.0.0 in a container.' },
  {
    name: 'DATABASE_URL',
    default: 'sqlite:./data/<subgraph>.sqlite',
    meaning: 'mysql://, mariadb:// or sqlite:. A server URL without a database gets passerelle_<subgraph>.',
  },
  { name: 'LOG_LEVEL', default: 'info', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
  ...observeSettings,
  {
    name: 'SEEDS',
    default: 'documents',
    meaning: '`documents` loads the rows of the source documents once; `none` starts empty.',
  },
  ...trustedHubSettings,
  ...eventSettings,
  {
    name: 'DANGEROUSLY_ALLOW_INTROSPECTION',
    default: 'false',
    meaning: 'Shows the schema to whoever may ask, not only to the registry of the hub.',
  },
] as const;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Turns the environment into options; throws one error that lists every problem. */
export function readSubgraphConfig(
  definition: { name: string; defaultPort: number },
  env: Readonly<Record<string, string | undefined>>,
): SubgraphOptions {
  const problems: string[] = [];
  const attempt = <Value>(read: () => Value, fallback: Value): Value => {
    try {
      return read();
    } catch (error) {
      problems.push((error as Error).message);
      return fallback;
    }
  };
  const oneOf = (name: string, fallback: string, allowed: readonly string[]) => {
    const value = env[name] ?? fallback;
    if (!allowed.includes(value)) problems.push(`${name} must be one of ${allowed.join(', ')}, but got: ${value}.`);
    return value;
  };
  const port = Number(env.PORT ?? definition.defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT must be a whole number from 0 to 65535, but got: ${env.PORT}.`);
  }
  const fallbackDatabase = { kind: 'sqlite', file: `./data/${definition.name}.sqlite` } as const;
  const databaseUrl = env.DATABASE_URL;
  const options: SubgraphOptions = {
    port,
    host: env.HOST ?? '127.0.0.1',
    database: databaseUrl
      ? attempt(() => parseDatabaseUrl(databaseUrl, definition.name), fallbackDatabase)
      : fallbackDatabase,
    logLevel: oneOf('LOG_LEVEL', 'info', logLevels),
    observe: readObserveOptions(env, problems),
    seeds: oneOf('SEEDS', 'documents', ['documents', 'none']) === 'documents',
    hub: readTrustedHub(env, problems),
    events: readEventOptions(env, problems),
    dangerouslyAllowIntrospection: oneOf('DANGEROUSLY_ALLOW_INTROSPECTION', 'false', ['true', 'false']) === 'true',
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return options;
}
