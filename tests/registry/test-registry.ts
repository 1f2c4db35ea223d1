import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addInstitution,
  addKey,
  command,
  defaultRegistryOptions,
  type Finding,
  type RegistryOptions,
  registry,
} from '@passerelle/registry';
import { type Act, newKey, signAct } from '@passerelle/registry-client';
import { type Database, parseDatabaseUrl, startSubgraph } from '@passerelle/subgraph-kit';
import { type DatabaseKind, makeDatabases } from '@passerelle/test-kit';
import type { JWK } from 'jose';

export interface ActAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each act answers with a shape of its own
  readonly body: any;
}

export interface Sent {
  readonly institution?: string;
  readonly claims?: Record<string, unknown>;
  readonly body?: string;
  /** What is sent instead of the body that is signed. */
  readonly sentBody?: string;
  readonly key?: JWK;
  readonly now?: Date;
}

export interface Published {
  readonly institution: string;
  readonly subgraph: string;
  readonly sdl: string;
  readonly claims?: Record<string, unknown>;
}

export interface TestRegistry {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly database: Database;
  readonly options: RegistryOptions;
  keyOf(institution: string): JWK;
  /** Adds an institution with a key that may sign everything. */
  join(institution: string, isOperator?: boolean): Promise<void>;
  act(act: Act, sent: Sent): Promise<ActAnswer>;
  /** Sends a token as it is. */
  send(act: Act, token: string | null, body?: string): Promise<ActAnswer>;
  /** Publishes from the version that is current, unless `claims` says otherwise. */
  publish(published: Published): Promise<ActAnswer>;
  check(published: Published): Promise<ActAnswer>;
  supergraph(
    query?: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; sdl: string; headers: Headers }>;
  /** Another process would do the same: a second registry on the same database. */
  startTwin(): Promise<TestRegistry>;
  stop(): Promise<void>;
}

/** A registry with no institution, on a throw-away database. */
export async function startTestRegistry(
  kind: DatabaseKind,
  options: Partial<RegistryOptions> = {},
): Promise<TestRegistry> {
  const databases = makeDatabases(kind);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-registry-'));
  const registryOptions = { ...defaultRegistryOptions, keysFile: join(folder, 'keys.json'), ...options };
  return serveRegistry(databases.url('registry'), registryOptions, new Map(), async () => {
    await databases.drop();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function serveRegistry(
  databaseUrl: string,
  registryOptions: RegistryOptions,
  keys: Map<string, JWK>,
  cleanUp: () => Promise<void>,
): Promise<TestRegistry> {
  const running = await startSubgraph(registry(registryOptions), {
    port: 0,
    host: '127.0.0.1',
    database: parseDatabaseUrl(databaseUrl, 'registry'),
    logLevel: 'silent',
    seeds: false,
    hub: { kind: 'dangerouslyAnybody' },
    dangerouslyAllowIntrospection: false,
  });
  const url = new URL(running.url).origin;
  const keyOf = (institution: string) => {
    const key = keys.get(institution);
    if (!key) throw new Error(`${institution} has no key`);
    return key;
  };

  const send = async (act: Act, token: string | null, body = ''): Promise<ActAnswer> => {
    const response = await fetch(`${url}/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/graphql', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body,
    });
    return { status: response.status, body: await response.json() };
  };
  const act = async (name: Act, { institution = 'hub', claims = {}, body = '', sentBody = body, key, now }: Sent) => {
    const { audience } = registryOptions;
    const token = await signAct({ act: name, institution, audience, body, claims }, key ?? keyOf(institution), now);
    return send(name, token, sentBody);
  };
  /** What is current, asked of the graph as any client asks. */
  const baseOf = async (subgraph: string): Promise<string | null> => {
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query ($name: String!) { subgraph(name: $name) { current { hash } } }',
        variables: { name: subgraph },
      }),
    });
    const { data } = (await response.json()) as { data: { subgraph: { current: { hash: string } | null } | null } };
    return data.subgraph?.current?.hash ?? null;
  };
  const claimsOf = ({ subgraph, claims }: Published) => ({
    subgraph,
    url: `https://${subgraph}.example.org/graphql`,
    ...claims,
  });

  return {
    url,
    graphqlUrl: running.url,
    database: running.database,
    options: registryOptions,
    keyOf,
    send,
    act,
    join: async (institution, isOperator = false) => {
      const key = await newKey();
      keys.set(institution, key);
      await addInstitution(running.database, command, { id: institution, nameFr: institution, nameEn: '', isOperator });
      await addKey(running.database, command, { institution, x: key.x ?? '', acts: null, validUntil: null });
    },
    publish: async (published) => {
      const base = await baseOf(published.subgraph);
      const { institution, sdl } = published;
      return act('publish', { institution, body: sdl, claims: { base, ...claimsOf(published) } });
    },
    check: (published) =>
      act('check', { institution: published.institution, body: published.sdl, claims: claimsOf(published) }),
    supergraph: async (query = '', headers = {}) => {
      const response = await fetch(`${url}/supergraph${query}`, { headers });
      return { status: response.status, sdl: await response.text(), headers: response.headers };
    },
    startTwin: () => serveRegistry(databaseUrl, registryOptions, keys, async () => undefined),
    stop: async () => {
      await running.stop();
      await cleanUp();
    },
  };
}

/** `CODE coordinate` of each error. */
export function errorsOf({ body }: ActAnswer): string[] {
  const findings: readonly Finding[] = body.findings ?? [];
  const found = findings.filter(({ level }) => level === 'error');
  return found.map(({ code, coordinate }) => (coordinate === null ? code : `${code} ${coordinate}`));
}

/** A schema with the link every schema needs. */
export function subgraphSdl(types: string, imports = ''): string {
  const names = ['@key', '@shareable', '@external', '@requires', '@provides', '@override', '@tag', '@inaccessible'];
  const all = [
    ...names,
    '@interfaceObject',
    '@authenticated',
    '@requiresScopes',
    '@policy',
    ...imports.split(' ').filter(Boolean),
  ];
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${all.map((name) => `"${name}"`).join(', ')}])
${types}
`;
}
