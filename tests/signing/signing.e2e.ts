import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { assertionOf, parseHubKeys, publishedKeys, signAssertion, signingKey } from '@passerelle/assertion';
import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { buildSchema, type RunningSubgraph, startSubgraph } from '@passerelle/subgraph-kit';
import { ask, eventually } from '@passerelle/test-kit';
import { runKeys } from '../callers/keys-process';
import { composeParts } from '../execution/compose-parts';
import { lamps } from './lamp-subgraph';
import { type Recorded, type RecordingProxy, send, startRecordingProxy } from './recording-proxy';

/** A port that was free a moment ago: the subgraph must know where the hub will be before it is there. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function refusalOf(response: Response): Promise<{ status: number; reason: unknown; code: unknown }> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string; reason?: string } }[] };
  const { code, reason } = errors?.[0]?.extensions ?? {};
  return { status: response.status, code, reason };
}

const refused = (reason: string) => ({ status: 401, code: 'ASSERTION_REFUSED', reason });

describe('a subgraph of the hub', () => {
  let folder: string;
  let hubKeysFile: string;
  let keysFile: string;
  let supergraphSdl: string;
  let port: number;
  let subgraph: RunningSubgraph;
  let proxy: RecordingProxy;
  let gateway: RunningGateway;

  const startHub = async (): Promise<RunningGateway> =>
    startGateway({
      ...readGatewayConfig({ CONTRACTS: '', HUB_KEYS_FILE: hubKeysFile, KEYS_FILE: keysFile }, projectFolder),
      port,
      logLevel: 'silent',
      supergraph: { kind: 'text', sdl: supergraphSdl },
      plansFolder: null,
      urlBySubgraph: new Map([['lamps', proxy.url]]),
    });

  const hubKeys = (...args: string[]): string => {
    const script = join(projectFolder, 'gateway', 'dist', 'hub-keys.js');
    const env = { ...process.env, HUB_KEYS_FILE: hubKeysFile };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };

  /** A request the hub has sent for this operation, as it was seen on the way. */
  const seen = async (query: string): Promise<Recorded> => {
    proxy.recorded.length = 0;
    const { errors } = await ask(gateway.url, query);
    expect(errors).toBeUndefined();
    const [recorded] = proxy.recorded;
    if (!recorded) throw new Error('the hub has sent nothing');
    return recorded;
  };

  const kidOf = ({ headers }: Recorded): string => {
    const [header = ''] = String(headers['passerelle-assertion']).split('.');
    return JSON.parse(Buffer.from(header, 'base64url').toString()).kid;
  };

  /** Signs with the hub's own key whatever it is told. */
  const signed = (query: string, change: object = {}, body = JSON.stringify({ query })): Recorded => {
    const key = signingKey(parseHubKeys(hubKeysFile, readFileSync(hubKeysFile, 'utf8')), new Date());
    const assertion = { ...assertionOf({ subgraph: 'lamps', query, body }), ...change };
    return { headers: { 'passerelle-assertion': signAssertion(key, assertion, new Date()) }, body };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-signing-'));
    hubKeysFile = join(folder, 'hub-keys.json');
    keysFile = join(folder, 'keys.json');
    supergraphSdl = await composeParts(new Map([['lamps', buildSchema(lamps).sdl]]));
    port = await freePort();
    subgraph = await startSubgraph(lamps, {
      port: 0,
      host: '127.0.0.1',
      database: { kind: 'sqlite', file: join(folder, 'lamps.sqlite') },
      logLevel: 'silent',
      seeds: false,
      hub: { kind: 'url', url: `http://127.0.0.1:${port}/.well-known/jwks.json` },
      dangerouslyAllowIntrospection: false,
    });
    proxy = await startRecordingProxy(subgraph.url);
  });

  afterAll(async () => {
    await gateway?.stop();
    await proxy?.stop();
    await subgraph?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuses everybody while the hub has never been there, and answers it as soon as it is', async () => {
    hubKeys('rotate');
    expect(await refusalOf(await send(subgraph.url, signed('{ changes }')))).toEqual(refused('unknown key'));

    gateway = await startHub();
    const { data } = await ask(gateway.url, '{ changes }');
    expect(data).toEqual({ changes: 0 });
    expect(gateway.missing).toEqual([]);
  });

  it('answers nobody who comes past the hub, in whatever way', async () => {
    const json = { 'content-type': 'application/json' };
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(subgraph.url, { method: 'POST', headers: { ...json, ...headers }, body });
    const response = await post('{"query":"{ changes }"}');
    expect(response.headers.get('www-authenticate')).toBe('PasserelleAssertion error="missing"');
    expect(await refusalOf(response)).toEqual(refused('missing'));

    expect(await refusalOf(await fetch(`${subgraph.url}?query={changes}`, { headers: json }))).toEqual(
      refused('missing'),
    );
    expect(await refusalOf(await post('[{"query":"{ changes }"}]'))).toEqual(refused('missing'));
    // It is refused by its header: what the body is does not matter.
    expect(await refusalOf(await post('{"query":'))).toEqual(refused('missing'));
    for (const token of ['', 'a.b.c', 'null']) {
      const { status } = await post('{"query":"{ changes }"}', { 'passerelle-assertion': token });
      expect(status).toBe(401);
    }
    // Whether it runs is no secret.
    expect((await fetch(new URL('/health/ready', subgraph.url))).status).toBe(200);
  });

  it('answers for nothing but the operation that was signed', async () => {
    const { headers, body } = await seen('{ changes }');
    const other = (text: string) => send(subgraph.url, { headers, body: text }).then(refusalOf);

    expect(await other(body.replace('changes', 'whoAsks'))).toEqual(refused('another operation'));
    expect(await other(`[${body}]`)).toEqual(refused('another operation'));
    expect(await other('{}')).toEqual(refused('another operation'));
    expect(await other(body.replace('"query"', '"extensions":{"persistedQuery":{"version":1}},"other"'))).toEqual(
      refused('another operation'),
    );
    expect(await other(`{"query":"{ whoAsks }",${body.slice(1).replace('"query"', '"not"')}`)).toEqual(
      refused('another operation'),
    );
    const assertion = { 'passerelle-assertion': String(headers['passerelle-assertion']) };
    const byUrl = await fetch(`${subgraph.url}?query={whoAsks}`, {
      headers: { ...assertion, 'content-type': 'application/json' },
    });
    expect(await refusalOf(byUrl)).toEqual(refused('another operation'));
    expect(await refusalOf(await send(subgraph.url, signed('{ changes }', { subgraph: 'lamps2' })))).toEqual(
      refused('another subgraph'),
    );
    // A question may be asked twice.
    expect((await send(subgraph.url, { headers, body })).status).toBe(200);
  });

  it('makes a change once, and only the one that was signed', async () => {
    const recorded = await seen('mutation { switchOn(id: "a") }');
    const before = (await ask(gateway.url, '{ changes }')).data.changes;

    expect(await refusalOf(await send(subgraph.url, recorded))).toEqual(refused('used before'));
    expect(await refusalOf(await send(subgraph.url, recorded))).toEqual(refused('used before'));
    const query = 'mutation ($id: ID!) { switchOn(id: $id) }';
    const bodyFor = (id: string) => JSON.stringify({ query, variables: { id } });
    const fresh = signed(query, {}, bodyFor('a'));
    for (const body of [bodyFor('b'), `${bodyFor('a')} `]) {
      expect(await refusalOf(await send(subgraph.url, { ...fresh, body }))).toEqual(refused('another body'));
    }
    expect((await ask(gateway.url, '{ changes }')).data.changes).toBe(before);
  });

  it('makes no change under a signature that may be sent again', async () => {
    const query = 'query Q { changes } mutation M { switchOn(id: "a") }';
    const body = JSON.stringify({ query, operationName: 'M' });
    const before = (await ask(gateway.url, '{ changes }')).data.changes;

    expect(await refusalOf(await send(subgraph.url, signed(query, { once: null }, body)))).toEqual(
      refused('not for one request'),
    );
    expect((await ask(gateway.url, '{ changes }')).data.changes).toBe(before);
  });

  it('shows its schema to the registry only', async () => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ ...all } fragment all on Query { _service { sdl } }',
      '{ changes a: __type(name: "Query") { name } }',
    ]) {
      expect(await refusalOf(await send(subgraph.url, signed(query)))).toMatchObject({
        status: 403,
        code: 'INTROSPECTION_REFUSED',
      });
      expect((await send(subgraph.url, signed(query, { purpose: 'registry' }))).status).toBe(200);
    }
  });

  it('knows on whose behalf the hub asks', async () => {
    const key = runKeys(keysFile, 'create', '--institution', 'cqi', '--scopes', 'lamps:read,lamps:write');
    const [, id] = key.split('_');
    await eventually(async () => {
      const { data } = await ask(gateway.url, '{ whoAsks }', {}, `Bearer ${key}`);
      expect(JSON.parse(data.whoAsks)).toEqual([id, 'cqi', 'lamps:read', 'lamps:write']);
    });
    const { data } = await ask(gateway.url, '{ whoAsks }');
    expect(JSON.parse(data.whoAsks)).toEqual(['anonymous', null]);
  });

  it('answers every request while the hub changes its key', async () => {
    const old = kidOf(await seen('{ changes }'));
    const failures: unknown[] = [];
    const kids = new Set<string>();
    let isLoaded = true;
    // Each operation is new, and so is its signature.
    const load = async (client: string): Promise<void> => {
      for (let count = 0; isLoaded; count += 1) {
        const { data, errors } = await ask(gateway.url, `{ ${client}${count}: lamp(id: "${count}") }`);
        if (errors || data[`${client}${count}`] !== `lamp ${count}`) failures.push(errors ?? data);
      }
    };
    const loads = Promise.all(['a', 'b', 'c', 'd'].map(load));
    const next = hubKeys('rotate', '--in', '0');
    await eventually(async () => {
      for (const recorded of proxy.recorded.splice(0)) kids.add(kidOf(recorded));
      expect(kids).toEqual(new Set([old, next]));
    });
    // The old key is taken away while requests run.
    hubKeys('remove', old);
    await eventually(async () => {
      const { keys } = (await (await fetch(new URL('/.well-known/jwks.json', gateway.url))).json()) as {
        keys: { kid: string; d?: string }[];
      };
      expect(keys.map(({ kid, d }) => [kid, d])).toEqual([[next, undefined]]);
    });
    isLoaded = false;
    await loads;
    expect(failures).toEqual([]);
    proxy.recorded.length = 0;
  });

  it('goes on with a hub that was restarted on the same keys', async () => {
    const before = kidOf(await seen('{ changes }'));
    await gateway.stop();
    gateway = await startHub();

    expect(kidOf(await seen('{ changes }'))).toBe(before);
  });

  it('is missing, and no more than that, for a hub whose keys it does not know', async () => {
    const stranger = await startGateway({
      ...readGatewayConfig({ CONTRACTS: '', HUB_KEYS_FILE: join(folder, 'other-keys.json') }, projectFolder),
      port: 0,
      logLevel: 'silent',
      supergraph: { kind: 'text', sdl: supergraphSdl },
      plansFolder: null,
      urlBySubgraph: new Map([['lamps', subgraph.url]]),
    });
    const { data, errors } = await ask(stranger.url, '{ changes }');
    await stranger.stop();

    expect(stranger.missing).toEqual(['lamps']);
    expect(data).toEqual({ changes: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });
});

describe('a subgraph as a process', () => {
  let folder: string;
  const running = new Set<ChildProcess>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-signing-'));
  });

  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function run(settings: Record<string, string>): { output(): string; ended: Promise<number | null> } {
    const child = spawn(process.execPath, [join(projectFolder, 'subgraphs', 'laval-lille', 'dist', 'main.js')], {
      env: {
        ...process.env,
        PORT: '0',
        LOG_LEVEL: 'info',
        DATABASE_URL: `sqlite:${join(folder, 'laval-lille.sqlite')}`,
        ...settings,
      },
    });
    running.add(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    return { output: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
  }

  it('does not start without a word on whose requests it answers', async () => {
    const { output, ended } = run({});
    expect(await ended).toBe(1);
    expect(output()).toMatch(
      /^laval-lille did not start: One of HUB_JWKS_URL, HUB_JWKS_FILE and DANGEROUSLY_ACCEPT_UNSIGNED=true must say/,
    );
  });

  it('logs one line for a request it refuses, with the reason and without the token', async () => {
    const path = join(folder, 'hub-keys.json');
    spawnSync(process.execPath, [join(projectFolder, 'gateway', 'dist', 'hub-keys.js'), 'rotate'], {
      env: { ...process.env, HUB_KEYS_FILE: path },
    });
    const keys = parseHubKeys(path, readFileSync(path, 'utf8'));
    writeFileSync(join(folder, 'jwks.json'), JSON.stringify(publishedKeys(keys, new Date())));
    const { output } = run({ HUB_JWKS_FILE: join(folder, 'jwks.json') });
    const url = await eventually(async () => {
      const [, found] = /answers at (\S+)/.exec(output()) ?? [];
      if (found === undefined) throw new Error(`it does not answer yet: ${output()}`);
      return found;
    }, 20_000);

    const query = '{ partnerships { totalCount } }';
    const body = JSON.stringify({ query });
    const sign = (subgraph: string) =>
      signAssertion(signingKey(keys, new Date()), assertionOf({ subgraph, query, body }), new Date());
    const [good, wrong] = [sign('laval-lille'), sign('directory')];
    expect((await send(url, { headers: { 'passerelle-assertion': good }, body })).status).toBe(200);
    expect((await send(url, { headers: { 'passerelle-assertion': wrong }, body })).status).toBe(401);

    const lines = await eventually(async () => {
      const found = output()
        .split('\n')
        .filter((line) => line.includes('"status":401'));
      expect(found).toHaveLength(1);
      return found.map((line) => JSON.parse(line));
    });
    expect(lines[0]).toMatchObject({ msg: 'request', refused: 'another subgraph', codes: ['ASSERTION_REFUSED'] });
    expect(output().match(/another subgraph/g)).toHaveLength(1);
    for (const token of [good, wrong]) {
      for (const part of token.split('.').slice(1)) expect(output()).not.toContain(part);
    }
  });

  it('says at its start that it answers whoever comes', async () => {
    const { output } = run({ DANGEROUSLY_ACCEPT_UNSIGNED: 'true' });
    await eventually(async () => {
      expect(output()).toMatch(/"level":40,.*DANGEROUSLY_ACCEPT_UNSIGNED: whoever reaches this port is answered/);
      expect(output()).toMatch(/answers at /);
    }, 20_000);
  });
});
