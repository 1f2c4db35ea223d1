// Brings a checkout to where it can run: installs when package-lock.json is not what is installed,
// and with --build compiles what has changed, the dashboard and the folders named behind it too. Needs Node and npm, nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node 20.19 or later is needed, but this is ${process.version}. Install a newer Node and try again.`);
}

const stamp = join('node_modules', '.installed-lock');
// Native packages are of one Node: another one installs anew.
const lock = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(process.versions.modules)
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages: a minute or two, once…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci failed; the lines above say why.');
  writeFileSync(stamp, lock);
}
const [, , flag, ...more] = process.argv;
if (flag === '--build') {
  run(
    process.execPath,
    [join('node_modules', 'typescript', 'bin', 'tsc'), '-b', 'all-in-one', 'packages/conformance', 'cli', ...more],
    'The sources do not compile; the lines above say where.',
  );
  run(
    process.execPath,
    [join('scripts', 'build-dashboard.mjs')],
    'The dashboard cannot be built; the lines above say why.',
  );
}

function run(command, args, explanation) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail(error ? `${explanation} (${error.message})` : explanation);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
