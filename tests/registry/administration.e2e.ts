import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '@passerelle/all-in-one';
import { defaultRegistryOptions, registry } from '@passerelle/registry';
import { signAct } from '@passerelle/registry-client';
import { type RunningSubgraph, startSubgraph } from '@passerelle/subgraph-kit';
import { corridors, directory } from './small-hub';
import { subgraphSdl } from './test-registry';

const run = promisify(execFile);

describe('the command beside a running registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-administration-'));
  const keysFile = join(folder, 'keys.json');
  const start = (name: string) =>
    startSubgraph(registry({ ...defaultRegistryOptions, keysFile }), {
      port: 0,
      host: '127.0.0.1',
      database: { kind: 'sqlite', file: join(folder, `${name}.sqlite`) },
      logLevel: 'silent',
      seeds: false,
      hub: { kind: 'dangerouslyAnybody' },
      dangerouslyAllowIntrospection: false,
    });
  const admin = async (...args: string[]): Promise<string> => {
    const { stdout } = await run(process.execPath, [join(projectFolder, 'registry/dist/admin.js'), ...args], {
      env: {
        ...process.env,
        DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}`,
        REGISTRY_KEYS_FILE: keysFile,
        SEEDS: 'none',
      },
      timeout: 60_000,
    });
    return stdout.trim();
  };
  const supergraph = async ({ url }: RunningSubgraph) => {
    const response = await fetch(new URL('/supergraph', url));
    const signature = response.headers.get('passerelle-signature');
    return { sdl: await response.text(), signature, hash: response.headers.get('etag')?.replaceAll('"', '') ?? '' };
  };

  const origin = ({ url }: RunningSubgraph) => new URL(url).origin;

  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await start('registry');
  });

  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes in a hub that was there before its registry', async () => {
    writeFileSync(join(folder, 'directory.graphql'), directory);
    writeFileSync(join(folder, 'corridors.graphql'), corridors);
    const listed = (subgraph: string, institution: string, schema: string) => ({
      subgraph,
      institution,
      schema,
      url: `http://${subgraph}:4000/graphql`,
    });
    writeFileSync(
      join(folder, 'hub.json'),
      JSON.stringify([
        listed('directory', 'hub', 'directory.graphql'),
        listed('laval-lille', 'laval-lille', 'corridors.graphql'),
      ]),
    );

    const said = await admin('import', join(folder, 'hub.json'));
    const { sdl, hash } = await supergraph(running);
    expect(said).toBe(`ACCEPTED: the supergraph is ${hash}.`);
    expect(sdl).toContain('http://laval-lille:4000/graphql');
  });

  it('gives an institution a key with which it publishes at once', async () => {
    await admin('institution', 'add', 'brest', '--fr', 'Technopôle de Brest');
    const key = JSON.parse(await admin('key', 'create', '--institution', 'brest'));
    expect(await admin('key', 'list')).toContain(key.kid);

    const body = subgraphSdl('type Query { tides: [String!] }');
    const claims = { subgraph: 'brest', url: 'https://brest.example.org/graphql', base: null };
    const publish = async () => {
      const { audience } = defaultRegistryOptions;
      const token = await signAct({ act: 'publish', institution: 'brest', audience, body, claims }, key);
      const response = await fetch(new URL('/publish', running.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body,
      });
      return response.json();
    };
    expect(await publish()).toMatchObject({ verdict: 'ACCEPTED' });

    await admin('key', 'revoke', key.kid);
    expect(await publish()).toMatchObject({ error: { code: 'SIGNATURE_REFUSED' } });
  });

  it('rolls back, and the registry serves it without a restart', async () => {
    const listed = (await admin('audit')).split('\n');
    const [, first = ''] =
      /"supergraph":"supergraph:([0-9a-f]{64})"/.exec(listed.find((line) => line.includes('2 subgraphs')) ?? '') ?? [];
    expect((await supergraph(running)).hash).not.toBe(first);

    await admin('rollback', first);
    expect((await supergraph(running)).hash).toBe(first);
    expect((await admin('audit')).split('\n')[0]).toContain('command\trollback');
  });

  it('changes the key that signs, and the one before is still published', async () => {
    const before = await supergraph(running);
    await admin('signing-keys', 'rotate');
    const after = await supergraph(running);
    const { keys } = await (await fetch(new URL('/.well-known/jwks.json', running.url))).json();

    expect(after.sdl).toBe(before.sdl);
    const kids = [after, before].map(
      ({ signature }) => JSON.parse(Buffer.from(signature?.split('.')[0] ?? '', 'base64url').toString()).kid,
    );
    expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual(kids);
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
  });

  it('says in one sentence what is wrong', async () => {
    await expect(admin('institution', 'add', 'brest')).rejects.toMatchObject({
      code: 1,
      stderr: 'There is an institution brest already.\n',
    });
  });

  it('takes acts from the script that the documentation prints', async () => {
    const [, script = ''] =
      /```js\n([\s\S]*?)```/.exec(readFileSync(join(projectFolder, 'docs/registry.md'), 'utf8')) ?? [];
    writeFileSync(join(folder, 'act.mjs'), script);
    writeFileSync(join(folder, 'tides.graphql'), subgraphSdl('type Query { tides: [String!] }'));
    writeFileSync(join(folder, 'key.json'), await admin('key', 'create', '--institution', 'brest'));
    const act = async (name: string, claims: object) => {
      const args = [origin(running), 'key.json', 'brest', name, JSON.stringify(claims), 'tides.graphql'];
      const { stdout } = await run(process.execPath, ['act.mjs', ...args], { cwd: folder, timeout: 60_000 });
      return { status: Number(stdout.slice(0, 3)), body: JSON.parse(stdout.slice(4)) };
    };
    const claims = { subgraph: 'brest', url: 'https://brest.example.org/graphql' };

    expect(await act('check', claims)).toMatchObject({ status: 200, body: { verdict: 'ACCEPTED', version: null } });
    const published = await act('publish', { ...claims, base: null });
    expect(published).toMatchObject({ status: 200, body: { verdict: 'ACCEPTED' } });
    expect((await supergraph(running)).hash).toBe(published.body.supergraph);
  });

  it('gives the same bytes and signature from a restored backup', async () => {
    const before = await supergraph(running);
    await running.stop();
    copyFileSync(join(folder, 'registry.sqlite'), join(folder, 'restored.sqlite'));
    running = await start('restored');

    expect(await supergraph(running)).toEqual(before);
    expect(readFileSync(keysFile, 'utf8')).toContain('"d"');
  });
});
