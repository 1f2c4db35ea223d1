import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SignedSupergraph } from './signed-supergraph';

const mark = '# passerelle-signature: ';

/** Keeps the last good supergraph, its signature in the first line, so that both are replaced at once. */
export async function keepSupergraph(path: string, { sdl, signature }: SignedSupergraph): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(unfinished, Buffer.concat([Buffer.from(`${mark}${signature}\n`), sdl]));
  await rename(unfinished, path);
}

/** Throws where there is none. Nothing of it has been checked. */
export async function readKeptSupergraph(path: string): Promise<SignedSupergraph> {
  const bytes = await readFile(path);
  const end = bytes.indexOf('\n');
  const first = bytes.subarray(0, Math.max(end, 0)).toString('latin1');
  return {
    sdl: bytes.subarray(end + 1),
    signature: first.startsWith(mark) ? first.slice(mark.length) : undefined,
  };
}
