import { existsSync } from 'node:fs';
import { type HubKey, parseHubKeys } from '@passerelle/assertion';
import type { FastifyBaseLogger } from 'fastify';
import { followFile } from '../../files/follow-file';
import type { HubKeySource } from './hub-key-source';
import { makeHubKeysFile } from './make-hub-keys-file';

/** Applies the keys the hub signs with, now and whenever their file changes. Throws where it cannot be made or read. */
export function followHubKeys(
  source: HubKeySource,
  apply: (keys: readonly HubKey[]) => void,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): void } {
  if (source.kind === 'keys') {
    apply(source.keys);
    return { stop: () => undefined };
  }
  const { path } = source;
  if (!existsSync(path)) makeHubKeysFile(path);
  const parse = (text: string) => parseHubKeys(path, text);
  const summary = (keys: readonly HubKey[]) => ({ keys: keys.map(({ kid }) => kid) });
  return followFile(path, { what: 'hub keys', parse, apply, summary }, log);
}
