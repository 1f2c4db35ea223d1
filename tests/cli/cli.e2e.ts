import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { addInstitution, addKey, command } from '@passerelle/registry';
import { corridors, publishSmallHub } from '../registry/small-hub';
import { startTestRegistry, type TestRegistry } from '../registry/test-registry';

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as somebody would in a folder; what is set for this machine does not reach it. */
function passerelle(folder: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const bin = join(projectFolder, 'cli', 'bin', 'passerelle.js');
    const options = { cwd: folder, env: { PATH: process.env.PATH ?? '', ...env }, timeout: 25_000 };
    execFile(process.execPath, [bin, ...args], options, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });
}

const page = readFileSync(join(projectFolder, 'docs', 'own-your-subgraph.md'), 'utf8');

/** What stands in the page in one language. */
function blocksOf(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-cli-'));
  const [project] = blocksOf('json').map((text) => JSON.parse(text));
  const [takesOver = ''] = blocksOf('graphql');
  // The page says how to mend it in a sentence.
  const first = takesOver.slice(0, takesOver.indexOf('type Organization'));
  const withoutLength = first.replace('length: Int', 'depth: Int');

  let registry: TestRegistry;

  const run = (...args: string[]) => passerelle(folder, args, { PASSERELLE_KEY: 'quimper.key.json' });
  const json = async (...args: string[]) => {
    const { stdout, exitCode } = await run(...args, '--json');
    return { exitCode, ...JSON.parse(stdout) };
  };
  const writeSchema = (sdl: string) => writeFileSync(join(folder, 'schema.graphql'), sdl);
  const writeProject = (content: object) =>
    writeFileSync(
      join(folder, 'passerelle.json'),
      JSON.stringify({ ...content, registry: registry.url, graph: registry.graphqlUrl }),
    );
  const served = async () => (await registry.supergraph()).sdl;

  beforeAll(async () => {
    registry = await startTestRegistry('sqlite');
    await publishSmallHub(registry);
    writeFileSync(join(folder, 'hub.key.json'), JSON.stringify(registry.keyOf('hub')));
    writeProject(project);
    writeSchema(first);
  });

  afterAll(async () => {
    await registry?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('of an institution that has nothing yet', () => {
    it('makes a key that nobody else may read, and tells what to send the operator', async () => {
      const { exitCode, stdout } = await run('key', 'create');
      expect(exitCode).toBe(0);
      const file = join(folder, 'quimper.key.json');
      const { x, d } = JSON.parse(readFileSync(file, 'utf8'));
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(stdout).toContain(`registry -- key add --institution quimper --x=${x}`);
      expect(stdout).not.toContain(d);
    });

    it('never writes over a key', async () => {
      const before = readFileSync(join(folder, 'quimper.key.json'), 'utf8');
      const { exitCode, stderr } = await run('key', 'create');
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('is there already')]);
      expect(readFileSync(join(folder, 'quimper.key.json'), 'utf8')).toBe(before);
    });

    it('is refused while the operator does not know the key', async () => {
      const { exitCode, stderr } = await run('check');
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('SIGNATURE_REFUSED')]);
      expect(stderr).toContain('no valid key');
    });
  });

  describe('once the operator has added the institution', () => {
    let firstVersion: string;
    let before: string;

    beforeAll(async () => {
      const { x } = JSON.parse(readFileSync(join(folder, 'quimper.key.json'), 'utf8'));
      const institution = { id: 'quimper', nameFr: 'Quimper', nameEn: '', isOperator: false };
      await addInstitution(registry.database, command, institution);
      await addKey(registry.database, command, { institution: 'quimper', x, acts: null, validUntil: null });
    });

    it('shows what is refused, at its line, with the owner', async () => {
      writeSchema(takesOver);
      const { exitCode, stdout } = await run('check');
      expect(exitCode).toBe(1);
      const [printed = ''] = blocksOf('text');
      expect(printed).toMatch(/^schema\.graphql:15:3 error /);
      expect(stdout).toBe(printed);
    });

    it('shows the same to programs and to GitHub', async () => {
      const [{ exitCode, verdict, findings }, github] = await Promise.all([
        json('check'),
        run('check', '--format', 'github'),
      ]);
      expect([exitCode, verdict]).toEqual([1, 'REFUSED']);
      const { place, code } = findings.find(({ level }: { level: string }) => level === 'error');
      expect(github.stdout).toContain(
        `::error file=schema.graphql,line=${place.line},col=${place.column},title=${code}::`,
      );
      // A command is one line: what breaks the message is escaped.
      expect(github.stdout.trim().split('\n')).toHaveLength(findings.length);
      expect(github.exitCode).toBe(1);
    });

    it('publishes nothing that a check refuses', async () => {
      before = await served();
      const { exitCode, stdout } = await run('publish', '--yes');
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining('Nothing was published.')]);
      expect(await served()).toBe(before);
    });

    it('accepts what is mended', async () => {
      writeSchema(first);
      const { exitCode, stdout } = await run('check');
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('ACCEPTED: 0 errors')]);
      expect(await served()).toBe(before);
    });

    it('publishes nothing unasked', async () => {
      const { exitCode, stderr } = await run('publish');
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--yes')]);
      expect(await served()).toBe(before);
    });

    it('publishes, and gateways are given it', async () => {
      const { exitCode, stdout, stderr } = await run('publish', '--yes');
      expect(stderr).toContain('quimper is new in the graph.');
      expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/Published: version [0-9a-f]{64} is in/)]);
      firstVersion = /version ([0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
      expect(await served()).toContain('type Quay');
    });

    it('says that there is nothing new to publish', async () => {
      const { exitCode, stdout } = await run('publish', '--yes');
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Nothing to publish')]);
    });

    it('lists every subgraph with its owner, and the supergraphs to go back to', async () => {
      const [forPrograms, forPeople] = await Promise.all([json('status'), run('status')]);
      expect(
        forPrograms.subgraphs.map(({ name, owner, verdict }: Record<string, string>) => [name, owner, verdict]),
      ).toEqual([
        ['brest', 'brest', 'ACCEPTED'],
        ['directory', 'hub', 'ACCEPTED'],
        ['laval-lille', 'laval-lille', 'ACCEPTED'],
        ['lighthouse', 'hub', 'ACCEPTED'],
        ['quimper', 'quimper', 'ACCEPTED'],
      ]);
      expect(forPeople.stdout).toContain(`quimper      quimper      ${firstVersion.slice(0, 12)}`);
      expect(forPeople.stdout).toMatch(/^[0-9a-f]{64} {2}\S+ {2}served$/m);
    });

    it('refuses what breaks clients that nobody can rule out, and changes nothing', async () => {
      before = await served();
      writeSchema(withoutLength);
      const { exitCode, stdout } = await run('publish', '--yes');
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining('error BREAKING_CHANGE Quay.length')]);
      expect(await served()).toBe(before);
    });

    it('says what the file would change', async () => {
      const { changes } = await json('diff');
      expect(changes.map(({ level, path }: Record<string, string>) => [level, path])).toEqual([
        ['breaking', 'Quay.length'],
        ['safe', 'Quay.depth'],
      ]);
    });

    it('publishes what is meant, unless a colleague was faster', async () => {
      const meant = ['publish', '--yes', '--accept-breaking', '--base'];
      const outdated = await run(...meant, '0'.repeat(64));
      expect([outdated.exitCode, outdated.stderr]).toEqual([1, expect.stringContaining('BASE_OUTDATED')]);
      expect(await served()).toBe(before);

      const { exitCode, stderr } = await run(...meant, firstVersion);
      expect([exitCode, stderr]).toEqual([0, expect.stringContaining("! Field 'length' was removed")]);
      expect(await served()).not.toBe(before);
    });

    it('compares two versions by the beginning of their hashes', async () => {
      const { subgraphs } = await json('status');
      const second = subgraphs.find(({ name }: { name: string }) => name === 'quimper').version;
      const { changes } = await json('diff', second.slice(0, 12), firstVersion.slice(0, 12));
      expect(changes.map(({ level, path }: Record<string, string>) => [level, path])).toEqual([
        ['breaking', 'Quay.depth'],
        ['safe', 'Quay.length'],
      ]);
    });

    it('lets only the operator go back, to the very bytes', async () => {
      const { supergraphs } = await json('status');
      const earlier = supergraphs[1].hash;
      const own = await run('rollback', earlier, '--yes');
      expect([own.exitCode, own.stderr]).toEqual([1, expect.stringContaining('ACT_NOT_ALLOWED')]);
      expect(await served()).not.toBe(before);

      const operator = ['--institution', 'hub', '--key', 'hub.key.json'];
      expect((await run('rollback', earlier, '--yes', ...operator)).exitCode).toBe(0);
      expect(await served()).toBe(before);
    });

    it('tells the owner who uses a field, once gateways report', async () => {
      expect((await run('usage', 'Query.quay')).stdout).toContain('Nobody knows');
      const operation = { document: '{ quay }', name: 'Quays', client: 'harbour', requests: 3, fields: ['Query.quay'] };
      const report = { hour: new Date().toISOString().slice(0, 13), operations: [operation] };
      await registry.act('usage', { body: JSON.stringify(report) });
      const { stdout } = await run('usage', 'Query.quay');
      expect(stdout).toMatch(/^harbour +Quays +3 +\S+$/m);
    });
  });

  it('knows every command of the page', async () => {
    const typed = blocksOf('sh').flatMap((block) =>
      [...block.matchAll(/^npx passerelle (.+)$/gm)].map(([, rest = '']) => rest),
    );
    expect(typed).toHaveLength(7);
    const { stdout } = await run('--help');
    for (const words of typed) expect(stdout).toContain(`passerelle ${words.split(/ (?=["A-Z])/)[0]}`);
  });

  describe('with something wrong', () => {
    it('ends with 2 for what was typed, and prints no result', async () => {
      const ended = await Promise.all([run('publsh'), run('check', 'none.graphql'), run('diff', 'deadbeef')]);
      expect(ended.map(({ exitCode, stdout }) => [exitCode, stdout])).toEqual(ended.map(() => [2, '']));
      expect(ended.map(({ stderr }) => stderr)).toEqual([
        expect.stringContaining('Expected a command first'),
        expect.stringContaining('none.graphql cannot be read (ENOENT)'),
        expect.stringContaining('no version whose hash begins with deadbeef'),
      ]);
    });

    it('takes the key itself from the environment, and not from what all processes can see', async () => {
      const key = readFileSync(join(folder, 'quimper.key.json'), 'utf8');
      const [fromEnvironment, fromFlag] = await Promise.all([
        passerelle(folder, ['usage', 'Query.quay'], { PASSERELLE_KEY: key }),
        run('check', '--key', key),
      ]);
      expect(fromEnvironment.stdout).toContain('harbour');
      expect([fromFlag.exitCode, fromFlag.stderr]).toEqual([2, expect.stringContaining('--key must name a file')]);
      expect(fromFlag.stderr).not.toContain(JSON.parse(key).d);
    });

    it('lists everything that is missing at once', async () => {
      const { exitCode, stderr } = await passerelle(tmpdir(), ['check', join(folder, 'schema.graphql')]);
      expect(exitCode).toBe(2);
      expect(
        stderr
          .trim()
          .split('\n')
          .map((line) => line.split(' ')[0]),
      ).toEqual(['subgraph', 'url', 'registry', 'institution', 'key']);
    });

    it('ends with 3 where no registry answers, or something else does', async () => {
      const [nobody, other, asJson] = await Promise.all([
        run('check', '--registry', 'http://127.0.0.1:9'),
        run('status', '--graph', `${registry.url}/supergraph`),
        json('check', '--registry', 'http://127.0.0.1:9'),
      ]);
      expect([nobody.exitCode, nobody.stderr]).toEqual([
        3,
        expect.stringContaining('http://127.0.0.1:9/check does not'),
      ]);
      expect([other.exitCode, other.stderr]).toEqual([3, expect.stringContaining('--graph')]);
      expect(asJson).toMatchObject({ exitCode: 3, error: { exitCode: 3 } });
    });

    it('does not publish for another institution', async () => {
      writeSchema(corridors);
      const { exitCode, stdout } = await run('publish', '--yes', '--subgraph', 'laval-lille');
      writeSchema(first);
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining('error')]);
    });
  });
});
