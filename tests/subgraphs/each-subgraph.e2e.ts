import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, folderOf, projectFolder, subgraphs } from '@passerelle/all-in-one';
import {
  migrate,
  openDatabase,
  parseDatabaseUrl,
  type RunningSubgraph,
  startSubgraph,
  tablesOf,
} from '@passerelle/subgraph-kit';
import { askSigned, databaseKinds, makeDatabases, type TestDatabases, testHub } from '@passerelle/test-kit';
import { parse } from 'graphql';

const composition = compose();

describe('what is generated and committed', () => {
  const committed = (...path: string[]) => readFileSync(join(projectFolder, ...path), 'utf8');

  it.each(subgraphs.map(({ name }) => name))('the schema.graphql of %s is what the code publishes', (name) => {
    expect(committed(folderOf(name), 'schema.graphql')).toBe(composition.sdlBySubgraph.get(name));
  });

  it('gateway/supergraph.graphql and gateway/api.graphql are what the schemas compose to', () => {
    expect(committed('gateway', 'supergraph.graphql')).toBe(`${composition.supergraphSdl}\n`);
    expect(committed('gateway', 'api.graphql')).toBe(`${composition.apiSdl}\n`);
  });
});

/** Where a type's rows are at home: the subgraph that lists them, or else the one that gives most of its fields. */
const homeOf = new Map<string, { subgraph: string; claim: number }>();
const list = 1_000;
for (const [subgraph, sdl] of composition.sdlBySubgraph) {
  for (const node of parse(sdl).definitions) {
    if (node.kind !== 'ObjectTypeDefinition' || !node.directives?.some(({ name }) => name.value === 'key')) continue;
    const { value: type } = node.name;
    const claim = (node.fields?.length ?? 0) + (sdl.includes(`\ntype ${type}Connection `) ? list : 0);
    if (claim > (homeOf.get(type)?.claim ?? 0)) homeOf.set(type, { subgraph, claim });
  }
}

describe('the schema of every subgraph', () => {
  it.each(subgraphs.map(({ name }) => name))('%s lets a dead owner null out nobody else’s row', (name) => {
    const sdl = composition.sdlBySubgraph.get(name) ?? '';
    // Rows of the contract are at home in each of its nodes.
    const isForeign = (type: string) =>
      type !== 'Partnership' && homeOf.has(type) && homeOf.get(type)?.subgraph !== name;
    const nonNull = [...sdl.matchAll(/^ {2}\)?(?:\w+(?:\(.*\))?)?: \[?(\w+)!.*$/gm)].filter(([, type]) =>
      isForeign(type ?? ''),
    );
    expect(nonNull.map(([line]) => line.trim())).toEqual([]);
  });

  it.each(subgraphs.map(({ name }) => name))('%s has root fields that may all be null', (name) => {
    const query = parse(composition.sdlBySubgraph.get(name) ?? '').definitions.find(
      (node) => 'name' in node && node.name?.value === 'Query',
    );
    const fields = (query as unknown as { fields: { name: { value: string }; type: { kind: string } }[] }).fields;
    expect(fields.filter(({ type }) => type.kind === 'NonNullType').map((field) => field.name.value)).toEqual([]);
  });
});

describe.each(databaseKinds)('on %s', (kind) => {
  describe.each(subgraphs.map((definition) => [definition.name, definition] as const))(
    'the subgraph %s',
    (name, definition) => {
      let databases: TestDatabases;
      let running: RunningSubgraph | undefined;

      const start = async () => {
        running = await startSubgraph(definition, {
          port: 0,
          host: '127.0.0.1',
          database: parseDatabaseUrl(databases.url(name), name),
          logLevel: 'silent',
          seeds: true,
          hub: testHub,
          dangerouslyAllowIntrospection: false,
        });
        return running;
      };

      beforeAll(() => {
        databases = makeDatabases(kind);
      });

      afterAll(async () => {
        await running?.stop();
        await databases.drop();
      });

      it('has a database without drift from its entities after its migrations, up, down and up again', async () => {
        const location = parseDatabaseUrl(databases.url(`${name}-migrations`), name);
        const log = { info() {}, warn() {}, error() {} };
        const { entities, migrations } = tablesOf(definition);
        const database = await openDatabase({ location, entities, migrations, log });
        const drift = async () =>
          (await database.dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

        await migrate(database, location, async () => undefined);
        expect(await drift()).toEqual([]);
        for (const _ of migrations) await database.dataSource.undoLastMigration();
        await migrate(database, location, async () => undefined);
        expect(await drift()).toEqual([]);
        await database.close();
      });

      it('loads its rows once when two of it start together on an empty database', async () => {
        const together = () =>
          startSubgraph(definition, {
            port: 0,
            host: '127.0.0.1',
            database: parseDatabaseUrl(databases.url(`${name}-together`), name),
            logLevel: 'silent',
            seeds: true,
            hub: testHub,
            dangerouslyAllowIntrospection: false,
          });
        const outcomes = await Promise.allSettled([together(), together()]);
        const replicas = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
        await Promise.all(replicas.map((replica) => replica.stop()));

        const seeded = replicas.map(({ seededRows }) => seededRows).sort((a, b) => b - a);
        expect(seeded[0]).toBeGreaterThan(0);
        // sql.js serves one process a file and refuses the second; every other database serves both.
        if (replicas[0]?.database.driver === 'sqljs') {
          expect(outcomes[1]).toMatchObject({
            reason: { message: expect.stringContaining('sql.js serves one process a file') },
          });
        } else {
          expect(seeded[1]).toBe(0);
        }
      });

      it('starts alone, loads its rows once, and answers', async () => {
        const first = await start();
        expect(first.seededRows).toBeGreaterThan(0);
        await first.stop();

        const second = await start();
        expect(second.seededRows).toBe(0);
        const health = await fetch(new URL('/health/ready', second.url));
        expect(await health.json()).toEqual({ status: 'ready' });
      });

      it('answers a hundred references of each of its entities with one SQL statement', async () => {
        const subgraph = running ?? (await start());
        const owned = Object.keys(definition.references);
        const counts: Record<string, number> = {};
        for (const type of owned) {
          const representations = Array.from({ length: 100 }, (_, index) => ({
            __typename: type,
            id: `test:${index}`,
          }));
          const { errors, cost } = await askSigned(
            subgraph,
            `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id } } }`,
            { r: representations },
          );
          expect(errors).toBeUndefined();
          counts[type] = cost.sqlStatements;
        }
        expect(Math.max(...Object.values(counts))).toBe(1);
      });

      it('shows its schema to the registry of the hub and to nobody else', async () => {
        const subgraph = running ?? (await start());
        for (const query of ['{ __schema { types { name } } }', '{ _service { sdl } }']) {
          const refused = await askSigned(subgraph, query);
          expect(refused.errors?.[0]?.extensions?.code).toBe('INTROSPECTION_REFUSED');
        }
        const { data } = await askSigned(subgraph, '{ _service { sdl } }', {}, { purpose: 'registry' });
        expect(parse(data._service.sdl).definitions.length).toBeGreaterThan(0);
      });
    },
  );
});
