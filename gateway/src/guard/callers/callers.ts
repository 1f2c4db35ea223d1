import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { anonymous, type Caller } from './caller';
import { CallerWatches } from './caller-watches';
import type { ApiKey } from './keys/api-key';
import { ApiKeys } from './keys/api-keys';
import { followKeysFile } from './keys/follow-keys-file';
import { keyPrefix } from './keys/key-text';
import type { OidcOptions } from './tokens/issuer-options';
import { Tokens } from './tokens/tokens';

export interface CallerOptions {
  /** File with the API keys, read again when it changes; it need not be there. */
  readonly keysFile: string;
  readonly oidc: OidcOptions;
}

/** Knows callers by their credentials. */
export interface Callers {
  /**
   * Who sent a request with this Authorization header. Throws an error of the catalogue for a credential that is not
   * good; only a request without the header is anonymous.
   */
  identify(authorization: string | undefined): Promise<Caller>;
  /** Calls back once when the credential of a caller is good no more; gives the function that ends the watch. */
  watch(caller: Caller, onEnd: () => void): () => void;
  stop(): Promise<void>;
}

/** Throws when the keys file is there and cannot be read. Issuers are asked when the first token of each comes. */
export function connectCallers({ keysFile, oidc }: CallerOptions, log: FastifyBaseLogger): Callers {
  const keys = new ApiKeys();
  const watches = new CallerWatches((caller) => caller.kind !== 'key' || keys.isGood(caller));
  const apply = (current: readonly ApiKey[]): void => {
    keys.set(current);
    watches.check();
  };
  const following = followKeysFile(keysFile, apply, log);
  const tokens = new Tokens(oidc, log);
  return {
    identify: async (authorization) => {
      if (authorization === undefined) return anonymous;
      const credential = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      if (credential === undefined) throw errors.unauthenticated({ reason: 'unknown' });
      return credential.startsWith(keyPrefix) ? keys.callerOf(credential, new Date()) : tokens.callerOf(credential);
    },
    watch: (caller, onEnd) => watches.add(caller, onEnd),
    stop: async () => {
      following.stop();
      await tokens.close();
    },
  };
}
