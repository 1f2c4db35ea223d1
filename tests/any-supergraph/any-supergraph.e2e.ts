import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { projectFolder } from '@passerelle/all-in-one';
import { ask, eventually } from '@passerelle/test-kit';
import { parse } from 'graphql';
import { composeParts } from '../execution/compose-parts';
import { type ServedSchema, serveSchema } from '../execution/random-world/serve-schema';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const harbours = `${link} type Query { harbour(id: ID!): Harbour } type Harbour @key(fields: "id") { id: ID! name: String }`;
const tides = `${link} type Harbour @key(fields: "id") { id: ID! tide: Float }`;

const children = new Set<ChildProcess>();

function gateway(...options: string[]): { output: () => string; ended: Promise<number | null> } {
  const { SUBGRAPHS: _, NODES: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, 'gateway', 'dist', 'main.js'), ...options], {
    env: { ...env, LOG_LEVEL: 'silent' },
    cwd: tmpdir(),
  });
  children.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  return { output: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

// The gateway is not made for one supergraph: it serves whatever was composed, where the file says that its subgraphs answer.
describe('a supergraph that has nothing to do with technopoles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const file = join(folder, 'harbours.graphql');
  const served: ServedSchema[] = [];

  beforeAll(async () => {
    const name = (id: string) => ({ id, name: `Port de ${id}` });
    const schemas = [
      buildSubgraphSchema([
        {
          typeDefs: parse(harbours),
          resolvers: { Query: { harbour: (_: unknown, { id }: { id: string }) => name(id) } },
        },
      ]),
      buildSubgraphSchema([
        {
          typeDefs: parse(tides),
          resolvers: { Harbour: { __resolveReference: ({ id }: { id: string }) => ({ id, tide: id.length / 2 }) } },
        },
      ]),
    ];
    served.push(...(await Promise.all(schemas.map(serveSchema))));
    const sdl = await composeParts(
      new Map([
        ['harbours', harbours],
        ['tides', tides],
      ]),
    );
    writeFileSync(
      file,
      sdl
        .replace('http://harbours.invalid', served[0]?.url ?? '')
        .replace('http://tides.invalid', served[1]?.url ?? ''),
    );
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(served.map((one) => one.stop()));
    rmSync(folder, { recursive: true });
  });

  it('is served with --supergraph and --port', async () => {
    const run = gateway('--supergraph', file, '--port', '0');
    const url = await eventually(async () => {
      const match = /the hub answers at (\S+)/.exec(run.output());
      if (!match) throw new Error(`not up yet: ${run.output()}`);
      return match[1] as string;
    }, 20_000);
    const answer = await ask(url, '{ harbour(id: "brest") { name tide } }');

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ harbour: { name: 'Port de brest', tide: 2.5 } });
  });

  it.each([
    ['an option it does not know', ['--supergraf', 'x'], /Unknown option '--supergraf'/],
    ['a file that is not there', ['--supergraph', 'nowhere.graphql'], /SUPERGRAPH must name files that can be read/],
    ['a port that is none', ['--supergraph', 'FILE', '--port', 'http'], /PORT must be a whole number/],
  ])('is not started with %s, and the reason is told', async (_what, options, message) => {
    const run = gateway(...options.map((option) => (option === 'FILE' ? file : option)));

    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(message);
  });

  it('has its options explained by --help', async () => {
    const run = gateway('--help');

    expect(await run.ended).toBe(0);
    expect(run.output()).toContain('--supergraph <file>');
  });
});
