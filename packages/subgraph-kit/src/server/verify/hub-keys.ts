import type { FindHubKey, HubKeySet } from '@passerelle/assertion';
import { createLocalJWKSet, errors } from 'jose';
import type { Log } from '../log';

export interface HubKeysSettings {
  /** How long keys are used before they are loaded anew: a key the hub has withdrawn works no longer than that. */
  readonly maxAgeMs: number;
  /** How long after a load the next one waits, whatever is asked meanwhile. */
  readonly pauseMs: number;
}

const defaultSettings: HubKeysSettings = { maxAgeMs: 30_000, pauseMs: 1_000 };

/** The public keys of the hub, loaded again in time and when one is missing; kept while they cannot be loaded. */
export class HubKeys {
  private findNow: FindHubKey = createLocalJWKSet({ keys: [] });
  private loadedAt = Number.NEGATIVE_INFINITY;
  private loading: Promise<void> | undefined;
  private isFailing = false;

  constructor(
    private readonly load: () => Promise<HubKeySet>,
    private readonly log: Pick<Log, 'info' | 'warn'>,
    private readonly settings: HubKeysSettings = defaultSettings,
  ) {}

  /** The key a token names. A new one is waited for: the hub may have begun to sign with it a moment ago. */
  readonly find: FindHubKey = async (header, token) => {
    // Waited for: after a quiet hour, the first request must not pass with a key that was withdrawn.
    if (performance.now() - this.loadedAt > this.settings.maxAgeMs) await this.renew();
    try {
      return await this.findNow(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    // What is being loaded now may have been answered before the key was there.
    if (this.loading) await this.loading;
    try {
      return await this.findNow(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.renew();
    return this.findNow(header, token);
  };

  /** Loads the keys, once for all who wait. Never throws. */
  renew(): Promise<void> {
    this.loading ??= this.loadInTime().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async loadInTime(): Promise<void> {
    const wait = this.loadedAt + this.settings.pauseMs - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      const { keys } = await this.load();
      this.findNow = createLocalJWKSet({ keys: [...keys] });
      if (this.isFailing) this.log.info('the keys of the hub are there');
      this.isFailing = false;
    } catch (error) {
      // Once, not each time: a subgraph may be up long before the hub.
      if (!this.isFailing) {
        const reason = (error as Error).message;
        this.log.warn({ reason }, 'the keys of the hub could not be loaded; those at hand stay');
      }
      this.isFailing = true;
    } finally {
      this.loadedAt = performance.now();
    }
  }
}
