import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every workspace folder named in package.json, with `folder/*` expanded. */
export function workspaceFolders() {
  const { workspaces } = JSON.parse(readFileSync('package.json', 'utf8'));
  return workspaces
    .flatMap((pattern) =>
      pattern.endsWith('/*')
        ? readdirSync(pattern.slice(0, -2)).map((name) => join(pattern.slice(0, -2), name))
        : [pattern],
    )
    .filter((folder) => existsSync(join(folder, 'package.json')));
}
