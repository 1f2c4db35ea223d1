import type { FastifyBaseLogger } from 'fastify';
import { followFile } from '../../follow-file';
import type { ApiKey } from './api-key';
import { parseKeysFile } from './parse-keys-file';

/**
 * Applies the keys of the file now and again whenever it changes. No file means no keys yet; a file that cannot be read
 * throws at the start, and later is logged and the keys stay as they were.
 */
export function followKeysFile(
  path: string,
  apply: (keys: readonly ApiKey[]) => void,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): void } {
  return followFile(
    {
      path,
      what: 'keys',
      isOptional: true,
      parse: parseKeysFile,
      apply: (keys) => {
        apply(keys);
        return keys.length;
      },
    },
    log,
  );
}
