import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export type DatabaseKind = 'sqlite' | 'mariadb';

/** Databases for one test file, thrown away at its end. */
export interface TestDatabases {
  readonly kind: DatabaseKind;
  /** The DATABASE_URL of a subgraph. */
  url(subgraph: string): string;
  drop(): Promise<void>;
}

const server = process.env.TEST_DATABASE_SERVER ?? 'mysql://root@127.0.0.1:3306';

/**
 * The kinds to test on: always SQLite, and MariaDB where REQUIRE_MARIADB says that a server answers at
 * TEST_DATABASE_SERVER. `npm test` looks for one before it starts and says what it found.
 */
export const databaseKinds: readonly DatabaseKind[] =
  process.env.REQUIRE_MARIADB === 'true' ? ['sqlite', 'mariadb'] : ['sqlite'];

export function makeDatabases(kind: DatabaseKind): TestDatabases {
  return kind === 'sqlite' ? makeFiles() : makeServerDatabases();
}

function makeFiles(): TestDatabases {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  return {
    kind: 'sqlite',
    url: (subgraph) => `sqlite:${join(folder, `${subgraph}.sqlite`)}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function makeServerDatabases(): TestDatabases {
  const run = randomBytes(4).toString('hex');
  const made = new Set<string>();
  return {
    kind: 'mariadb',
    url: (subgraph) => {
      const name = `test_${run}_${subgraph.replaceAll('-', '_')}`;
      made.add(name);
      return `${server}/${name}`;
    },
    drop: async () => {
      const connection = await createConnection(server);
      for (const name of made) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
      await connection.end();
    },
  };
}
