// Writes each workspace's tsconfig.json from its package.json, so that the project references
// of `tsc -b` and the dependencies npm knows can never disagree.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { workspaceFolders } from './workspaces.mjs';

const workspaces = workspaceFolders();
const folderByName = new Map(workspaces.map((folder) => [packageOf(folder).name, folder]));

for (const folder of workspaces) {
  // What a bundler builds for browsers has a configuration of its own.
  if (existsSync(join(folder, 'vite.config.mts'))) continue;
  const { dependencies = {} } = packageOf(folder);
  const references = Object.keys(dependencies)
    .filter((name) => folderByName.has(name))
    .map((name) => ({ path: relative(folder, folderByName.get(name)) }));
  const source = existsSync(join(folder, 'src')) ? 'src' : '.';
  const config = {
    extends: join(relative(folder, '.'), 'tsconfig.base.json'),
    compilerOptions: { rootDir: source, outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
    include: [source],
    exclude: ['dist', `${source}/**/*.test.ts`, `${source}/**/*.e2e.ts`],
    references,
  };
  write(join(folder, 'tsconfig.json'), config);
}

// Tests of every workspace are checked together and emit nothing that runs.
write('tsconfig.tests.json', {
  extends: './tsconfig.base.json',
  compilerOptions: {
    rootDir: '.',
    outDir: 'dist/tests',
    tsBuildInfoFile: 'dist/tests.tsbuildinfo',
    emitDeclarationOnly: true,
    types: ['node', 'jest'],
  },
  include: ['tests', 'codegen.ts', ...workspaces.map((folder) => `${folder}/src/**/*.test.ts`)],
  exclude: ['**/dist'],
  references: workspaces.map((path) => ({ path })),
});

write('tsconfig.json', {
  files: [],
  references: [...workspaces.map((path) => ({ path })), { path: 'tsconfig.tests.json' }],
});

function packageOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Writes what has really changed, in the form Biome keeps. */
function write(file, value) {
  if (existsSync(file) && JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(value)) return;
  writeFileSync(file, JSON.stringify(value, null, 2));
  spawnSync(join('node_modules', '.bin', 'biome'), ['format', '--write', file]);
  console.log(`wrote ${file}`);
}
