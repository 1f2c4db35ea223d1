import { readFileSync } from 'node:fs';
import { type HubKey, parseHubKeys, signingKey } from '@passerelle/assertion';
import { ConformanceError } from '../conformance-error';

/** The key that signs now, of a file as `npm run hub-keys -- rotate` makes it. */
export function readHubKey(path: string): HubKey {
  try {
    return signingKey(parseHubKeys(path, readFileSync(path, 'utf8')), new Date());
  } catch (error) {
    throw new ConformanceError(
      `--hub-key must name a file of hub keys, as HUB_KEYS_FILE=<file> npm run hub-keys -- rotate makes one: ${(error as Error).message}`,
    );
  }
}
