import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { anonymous, type Caller } from './caller';
import { ApiKeys } from './keys/api-keys';
import { followKeysFile } from './keys/follow-keys-file';
import { keyPrefix } from './keys/key-text';

export interface CallerOptions {
  /** File with the API keys, read again when it changes; it need not be there. */
  readonly keysFile: string;
}

/** Knows callers by their credentials. */
export interface Callers {
  /**
   * Who sent a request with this Authorization header. Throws an error of the catalogue for a credential that is not
   * good; only a request without the header is anonymous.
   */
  identify(authorization: string | undefined): Promise<Caller>;
  stop(): void;
}

/** Throws when the keys file is there and cannot be read. */
export function connectCallers({ keysFile }: CallerOptions, log: FastifyBaseLogger): Callers {
  const keys = new ApiKeys();
  const following = followKeysFile(keysFile, (current) => keys.set(current), log);
  return {
    identify: async (authorization) => {
      if (authorization === undefined) return anonymous;
      const credential = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      if (credential?.startsWith(keyPrefix)) return keys.callerOf(credential, new Date());
      throw errors.unauthenticated({ reason: 'unknown' });
    },
    stop: () => following.stop(),
  };
}
