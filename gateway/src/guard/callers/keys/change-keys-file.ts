import { changeFile } from '../../../files/change-file';
import type { ApiKey } from './api-key';
import { parseKeysFile } from './parse-keys-file';

/** Replaces the keys of the file, which is made when it is not there. Throws, and changes nothing, during another change. */
export function changeKeysFile(path: string, change: (keys: readonly ApiKey[]) => readonly ApiKey[]): void {
  changeFile(path, (text) => {
    const keys = change(text === null ? [] : parseKeysFile(path, text));
    return `${JSON.stringify({ keys }, null, 2)}\n`;
  });
}
