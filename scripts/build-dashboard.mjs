// Builds the dashboard where its sources or packages have changed since the last time, and compresses what it serves.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const site = join('dashboard', 'dist', 'site');
const stamp = join('dashboard', 'dist', '.built');
const inputs = [
  'package-lock.json',
  ...['index.html', 'package.json', 'vite.config.mts'].map((name) => join('dashboard', name)),
  ...filesIn(join('dashboard', 'public')),
  ...filesIn(join('dashboard', 'src')),
];
const hash = createHash('sha256');
for (const file of inputs.sort()) hash.update(file).update(readFileSync(file));
const built = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== built) {
  console.log('Building the dashboard…');
  const vite = join('..', 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: 'dashboard',
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  for (const file of filesIn(site).filter((name) => /\.(js|css|html|svg)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
  writeFileSync(stamp, built);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
