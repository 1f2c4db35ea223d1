import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { printHubKeys, publishedKeys, verifyAssertion } from '@passerelle/assertion';
import { type CheckNodeOptions, ConformanceError, checkNode, type Report, type Verdict } from '@passerelle/conformance';
import { databaseKinds, startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';
import { createLocalJWKSet } from 'jose';
import { brokenNodes, silentNodes } from './broken-nodes';
import { lighthouseContract } from './lighthouse-contract';
import { type Defects, type LighthouseNode, startLighthouseNode } from './lighthouse-node';

/** The names of the checks that came out so, each once, in the order in which they were run. */
function checksOf({ results }: Report, verdict: Verdict): string[] {
  return [...new Set(results.filter((result) => result.verdict === verdict).map(({ check }) => check))];
}

async function checkLighthouses(defects: Defects, options: Partial<CheckNodeOptions> = {}): Promise<Report> {
  const node = await startLighthouseNode(defects);
  try {
    return await checkNode({ contractSdl: lighthouseContract, url: node.url, owner: 'brest', pageSize: 3, ...options });
  } finally {
    await node.stop();
  }
}

describe.each(databaseKinds)('the nodes of the hub, on %s', (kind) => {
  const contractSdl = readFileSync(join(projectFolder, 'contracts', 'partnership', 'contract.graphql'), 'utf8');
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub(kind);
  });

  afterAll(() => hub?.stop());

  it.each(['brest-rimouski', 'la-rochelle-quebec', 'laval-lille'])('keep the contract: %s', async (owner) => {
    const url = hub.subgraphs.get(owner)?.url ?? '';
    const report = await checkNode({ contractSdl, url, owner, hubKey: testHubKeys[0], pageSize: 2 });

    expect(report.results.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(report).toMatchObject({ conforms: true, owner, isOwnerGiven: true, contract: 'partnership' });
    // Two of them hold one row only, of which no order can be seen.
    const empty = checksOf(report, 'not applicable');
    expect(empty).toEqual(owner === 'laval-lille' ? [] : ['order', 'between']);
  });
});

describe('a node of another contract', () => {
  it('passes every check where it keeps it', async () => {
    const report = await checkLighthouses({});

    expect(checksOf(report, 'fail')).toEqual([]);
    expect(checksOf(report, 'not applicable')).toEqual(['writes']);
    expect(report).toMatchObject({ conforms: true, contract: 'lighthouse', version: '1.1', owner: 'brest' });
    expect(report.counts.pass).toBe(report.results.length - 1);
  });

  it.each(brokenNodes)('is seen by these checks when it %s', async (_defect, defects, failed) => {
    const report = await checkLighthouses(defects());

    expect(checksOf(report, 'fail')).toEqual(failed);
    expect(report.conforms).toBe(false);
  });

  it.each(silentNodes)('is given up when it answers %s', async (_what, defects, failed) => {
    const report = await checkLighthouses(defects(), { deadlineMs: 1_000 });

    expect(checksOf(report, 'fail')).toEqual(failed);
    expect(report.results.map(({ came }) => came)).toContain('no answer within 1000 ms');
    expect(report.requests).toBeLessThan(25);
  });

  it('is told what was expected, what came, and how to ask again by hand', async () => {
    const { results } = await checkLighthouses(
      { compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0) },
      { headers: { authorization: 'secret' } },
    );
    const result = results.find(({ check, where }) => check === 'order' && where === 'Query.lighthouses');

    expect(result?.expected).toBe(
      'Rows come in the order of their sort keys, then of their ids, compared code point by code point.',
    );
    expect(result?.came).toBe(
      'in BY_NAME, brest:goto (key "\uFA0E") comes behind brest:deseret (key "\u{10428}"); that is the order of UTF-16 code units',
    );
    expect(result?.request).toMatch(
      /^curl 'http:\S+' -H 'content-type: application\/json' -H 'authorization: …' -d '\{"query":"query \(\$first: Int, /,
    );
  });

  it('is asked in its own version only, and what is newer is named', async () => {
    const old: Defects = { sdl: (sdl) => sdl.replaceAll(/,? lit: Boolean/g, '') };
    const report = await checkLighthouses(old, { versions: '1.0' });

    expect(checksOf(report, 'fail')).toEqual([]);
    expect(report.version).toBe('1.0');
    const newer = report.results.filter(({ check }) => check === 'newer part');
    expect(newer.map(({ where, verdict, came }) => [where, verdict, came])).toEqual([
      ['Query.lighthouses(lit:)', 'not applicable', 'came with 1.1; the node is asked in 1.0'],
      ['Lighthouse.lit', 'not applicable', 'came with 1.1; the node is asked in 1.0'],
    ]);

    expect(checksOf(await checkLighthouses(old), 'fail')).toEqual(['schema', 'rows', 'filter']);
    await expect(checkLighthouses(old, { versions: '2.0-2.1' })).rejects.toThrow(ConformanceError);
  });

  it('passes when only a part of its rows is looked at', async () => {
    const report = await checkLighthouses({}, { maxRows: 4 });

    expect(checksOf(report, 'fail')).toEqual([]);
    expect(checksOf(report, 'not applicable')).toEqual(['same rows', 'total', 'writes']);
  });

  it('passes without a row, with nothing said of what only rows can show', async () => {
    const report = await checkLighthouses({ rows: [] }, { owner: undefined });

    expect(checksOf(report, 'fail')).toEqual([]);
    expect(report.owner).toBeNull();
    expect(checksOf(report, 'not applicable')).toEqual(expect.arrayContaining(['order', 'resuming', 'references']));
    expect(checksOf(report, 'pass')).toEqual(expect.arrayContaining(['refused cursors', 'total', "nobody's list"]));
  });

  it('is warned about, and not failed, for an answer behind the soft deadline', async () => {
    const report = await checkLighthouses({}, { softDeadlineMs: 0 });

    expect(checksOf(report, 'warning')).toEqual(['latency']);
    expect(report.conforms).toBe(true);
  });

  it('is told from its errors and nulls for unknown ids, and may give either', async () => {
    const cameOf = async (defects: Defects) =>
      (await checkLighthouses(defects)).results.find(({ check }) => check === 'unknown ids')?.came;

    expect(await cameOf({})).toBe('null without an error for brest:no-such-row');
    const throwing: Defects = { entities: (ids, well) => ids.map((id) => well(id) ?? new Error(`no ${id}`)) };
    expect(await cameOf(throwing)).toBe('null with an error for brest:no-such-row');
    expect(checksOf(await checkLighthouses(throwing), 'fail')).toEqual([]);
  });
});

describe('npm run conformance', () => {
  let folder: string;
  let node: LighthouseNode;
  /** Where nobody listens any more. */
  let gone: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
    writeFileSync(join(folder, 'lighthouse.graphql'), lighthouseContract);
    writeFileSync(join(folder, 'broken.graphql'), 'type Query { a: Int }');
    node = await startLighthouseNode();
    const stopped = await startLighthouseNode();
    await stopped.stop();
    gone = stopped.url;
  });

  afterAll(async () => {
    await node?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const script = join(projectFolder, 'packages', 'conformance', 'dist', 'main.js');
    const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, INIT_CWD: folder } });
    const texts = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (texts.out += chunk));
    child.stderr.on('data', (chunk) => (texts.err += chunk));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, ...texts };
  }

  it('prints a line a check and a summary, says whose rows they are, and ends with 0', async () => {
    const { code, out, err } = await run('lighthouse.graphql', node.url);

    expect(out).toContain(`The node at ${node.url}, of brest (by its first row), against lighthouse 1.1\n`);
    expect(out).toMatch(/^order +Query\.lighthouses +pass +12 steps from row to row$/m);
    expect(out).toMatch(/^The node keeps the contract: \d+ passed, 0 failed, 1 not applicable; \d+ requests, p50 /m);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('prints below a failed check what was expected and the request, and ends with 1', async () => {
    const broken = await startLighthouseNode({ page: (args, well) => ({ ...well(args), totalCount: 4 }) });
    const { code, out } = await run('lighthouse.graphql', broken.url, '--owner', 'brest');
    await broken.stop();

    expect(out).toMatch(/^total +Query\.lighthouses +FAIL +totalCount is 4, and 7 rows came$/m);
    expect(out).toContain('  expected: totalCount is the number of rows in the whole list');
    expect(out).toContain(`  repeat:   curl '${broken.url}' -H 'content-type: application/json' -d '`);
    expect(out).toMatch(/^The node does not keep the contract: \d+ passed, 2 failed/m);
    expect(code).toBe(1);
  });

  it('prints the report as JSON', async () => {
    const { code, out } = await run('lighthouse.graphql', node.url, '--json', '--page-size', '2', '--max-rows', '5');
    const report = JSON.parse(out) as Report;

    expect(report).toMatchObject({ contract: 'lighthouse', owner: 'brest', isOwnerGiven: false, conforms: true });
    expect(report.results.find(({ check }) => check === 'page sizes')?.came).toBe(
      'the same list by pages of 1, 2, 100',
    );
    expect(code).toBe(0);
  });

  it('sends the headers it is given', async () => {
    const guarded = await startLighthouseNode({
      respond: (_body, response) => {
        if (response.req.headers.authorization === 'Bearer key') return false;
        response.writeHead(401).end('{"errors": []}');
        return true;
      },
    });
    const refused = await run('lighthouse.graphql', guarded.url);
    const accepted = await run('lighthouse.graphql', guarded.url, '--header', 'authorization: Bearer key');
    await guarded.stop();

    expect([refused.code, accepted.code]).toEqual([1, 0]);
    expect(refused.out).toContain('HTTP 401: the node refuses the caller; name yourself with --header');
  });

  it('signs as the hub with the key it is given, for the node it is told', async () => {
    const tokens: string[] = [];
    const recording = await startLighthouseNode({
      respond: (_body, response) => {
        tokens.push(String(response.req.headers['passerelle-assertion']));
        return false;
      },
    });
    writeFileSync(join(folder, 'hub-keys.json'), printHubKeys(testHubKeys));
    const { code } = await run('lighthouse.graphql', recording.url, '--owner', 'brest', '--hub-key', 'hub-keys.json');
    const unnamed = await run('lighthouse.graphql', recording.url, '--hub-key', 'hub-keys.json');
    const keyless = await run('lighthouse.graphql', recording.url, '--owner', 'brest', '--hub-key', 'broken.graphql');
    await recording.stop();

    expect([code, unnamed.code, keyless.code]).toEqual([0, 2, 2]);
    expect(unnamed.err).toContain('--hub-key needs --owner: a signature is for one node, by its name');
    expect(keyless.err).toContain('--hub-key must name a file of hub keys');
    const find = createLocalJWKSet({ keys: [...publishedKeys(testHubKeys, new Date()).keys] });
    const assertions = await Promise.all(tokens.map((token) => verifyAssertion(token, 'brest', find, new Date())));
    expect(assertions.length).toBeGreaterThan(50);
    expect(new Set(assertions.map(({ assertion }) => assertion.purpose))).toEqual(new Set(['registry']));
  });

  it('says how it is used, with every check', async () => {
    const { code, out } = await run('--help');

    expect(out).toContain('npm run conformance -- <contract> <url> [options]');
    for (const option of ['--owner', '--versions', '--hub-key', '--header', '--page-size', '--max-rows', '--json'])
      expect(out).toContain(`  ${option} `);
    const { results } = await checkLighthouses({});
    for (const { check, expected } of results)
      expect(out).toMatch(new RegExp(`^  ${check} +${escaped(expected)}$`, 'm'));
    expect(code).toBe(0);
  });

  const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const url = 'http://127.0.0.1/graphql';

  it('says that nothing answers at an address where there is no node, and ends with 2', async () => {
    const { code, out, err } = await run('lighthouse.graphql', gone);

    expect(err).toBe(
      `The checks could not be run: expected a GraphQL node at ${gone}, but nothing could be reached there (ECONNREFUSED); start the node, or check the address\n`,
    );
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it.each<[what: string, args: string[], sentence: string]>([
    [
      'a contract nobody knows',
      ['cathedral', url],
      'or one of the contracts partnership, but there is neither: cathedral',
    ],
    [
      'a file that is no contract',
      ['broken.graphql', url],
      'the contract has no name; write: extend schema @contract(',
    ],
    ['no argument', [], 'expected a contract and the URL of a node, but got: nothing'],
    [
      'a URL that is none',
      ['lighthouse.graphql', 'localhost:4001'],
      'must be such as http://127.0.0.1:4001/graphql, but got',
    ],
    [
      'a page size out of range',
      ['a', url, '--page-size', '0'],
      '--page-size must be a whole number from 1 to 100, but got: 0',
    ],
    [
      'an owner that is none',
      ['a', url, '--owner', 'brest:stiff'],
      '--owner must be the part of an id before the colon',
    ],
    ['a header that is none', ['a', url, '--header', 'secret'], '--header must be such as "authorization: Bearer …"'],
    ['an option nobody knows', ['a', url, '--quick'], "Unknown option '--quick'"],
    [
      'versions of another major',
      ['lighthouse.graphql', url, '--versions', '2.0'],
      'up to 1.1 of the same major, but the node serves 2.0',
    ],
    [
      'versions that are none',
      ['lighthouse.graphql', url, '--versions', 'new'],
      'a version is major.minor, such as 1.2',
    ],
  ])('says in a sentence what is wrong with %s, and ends with 2', async (_what, args, sentence) => {
    const { code, out, err } = await run(...args);

    expect(err).toContain('The checks could not be run: ');
    expect(err).toContain(sentence);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});
