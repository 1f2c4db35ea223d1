// What has to hold before pushing. Runs every step even if one fails, and says at the end which did.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const folders = ['packages', 'contracts', 'subgraphs', 'registry', 'cli', 'gateway', 'all-in-one', 'tests'];

const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-b']],
  ['layers', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', ...folders]],
  ['unused code and dependencies', bin('knip'), []],
  ['generated schemas and pages', process.execPath, [join('all-in-one', 'dist', 'generate.js')]],
  ['generated types', bin('graphql-codegen'), ['--config', 'codegen.ts']],
  [
    'what is generated is committed',
    'git',
    ['diff', '--exit-code', '--stat', '--', '*.graphql', '*.generated.ts', 'docs'],
  ],
];

const failed = steps.filter(([name, command, args]) => {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
console.log('\nAll checks passed.');
