import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';

const packages = ['@apollo/query-planner', '@apollo/federation-internals', 'graphql'];
const ownCode = resolve(__dirname, '..', '..') + sep;

/** Changes with every version of the planner, and with every change of what is corrected around it. */
export function plannerHash(): string {
  const hash = createHash('sha256');
  for (const name of packages) hash.update(readFileSync(require.resolve(`${name}/package.json`)));
  // In the planner's thread, what is loaded of ours is what plans.
  for (const file of Object.keys(require.cache).sort()) if (file.startsWith(ownCode)) hash.update(readFileSync(file));
  return hash.digest('hex');
}
