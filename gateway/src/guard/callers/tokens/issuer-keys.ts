import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { Agent, request } from 'undici';
import { IssuerUnavailable } from './issuer-unavailable';

export interface IssuerKeySettings {
  /** How long keys are used before they are fetched anew: a key the issuer has withdrawn works no longer than that. */
  readonly maxAgeMs: number;
  /** How long after a fetch for a key that was not known no other is made for one, whatever callers send. */
  readonly pauseMs: number;
  /** How long after a failure the issuer is left alone. */
  readonly retryMs: number;
  readonly deadlineMs: number;
}

export const defaultIssuerKeySettings: IssuerKeySettings = {
  maxAgeMs: 10 * 60_000,
  pauseMs: 30_000,
  retryMs: 2_000,
  deadlineMs: 5_000,
};

const maxAnswerBytes = 1024 * 1024;

type FindKey = JWTVerifyGetKey;

/** The public keys of one issuer, found by its discovery document. */
export class IssuerKeys {
  private readonly agent: Agent;
  private keys: { readonly find: FindKey; readonly at: number } | undefined;
  private loading: Promise<FindKey> | undefined;
  private renewedAt = Number.NEGATIVE_INFINITY;
  private failed: { readonly error: IssuerUnavailable; readonly at: number } | undefined;

  constructor(
    private readonly issuer: string,
    private readonly settings: IssuerKeySettings = defaultIssuerKeySettings,
  ) {
    const { deadlineMs } = settings;
    this.agent = new Agent({
      maxResponseSize: maxAnswerBytes,
      headersTimeout: deadlineMs,
      bodyTimeout: deadlineMs,
      connect: { timeout: deadlineMs },
    });
  }

  /** The key a token says it is signed with. Throws IssuerUnavailable, or an error of jose where there is no such key. */
  readonly find: FindKey = async (header, token) => {
    const find = await this.current();
    try {
      return await find(header, token);
    } catch (error) {
      // The issuer may have begun to sign with a new key.
      const renewed = error instanceof errors.JWKSNoMatchingKey ? this.renew() : undefined;
      if (!renewed) throw error;
      return (await renewed)(header, token);
    }
  };

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async current(): Promise<FindKey> {
    if (this.keys && performance.now() - this.keys.at <= this.settings.maxAgeMs) return this.keys.find;
    if (this.failed && performance.now() - this.failed.at <= this.settings.retryMs) throw this.failed.error;
    return this.load();
  }

  /** Fetches the keys though some are there; undefined where that was done a moment ago. */
  private renew(): Promise<FindKey> | undefined {
    if (this.loading) return this.loading;
    if (performance.now() - this.renewedAt <= this.settings.pauseMs) return undefined;
    this.renewedAt = performance.now();
    return this.load();
  }

  /** However many callers wait, the issuer is asked once. */
  private load(): Promise<FindKey> {
    this.loading ??= this.fetchKeys().then(
      (find) => {
        this.loading = undefined;
        this.failed = undefined;
        this.keys = { find, at: performance.now() };
        return find;
      },
      (cause: Error) => {
        this.loading = undefined;
        const error = new IssuerUnavailable(`${this.issuer} did not give its keys: ${cause.message}`, { cause });
        this.failed = { error, at: performance.now() };
        throw error;
      },
    );
    return this.loading;
  }

  private async fetchKeys(): Promise<FindKey> {
    const discovery = await this.get(`${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (discovery.issuer !== this.issuer) throw new Error('its discovery document is of another issuer');
    const address = discovery.jwks_uri;
    if (typeof address !== 'string' || !URL.canParse(address))
      throw new Error('its discovery document has no jwks_uri');
    if (new URL(address).protocol !== 'https:' && new URL(this.issuer).protocol === 'https:') {
      throw new Error('its jwks_uri is not https');
    }
    return createLocalJWKSet((await this.get(address)) as unknown as JSONWebKeySet);
  }

  /** Follows no redirect: an issuer says where its keys are in its discovery document. */
  private async get(address: string): Promise<Record<string, unknown>> {
    const { statusCode, body } = await request(address, {
      dispatcher: this.agent,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(this.settings.deadlineMs),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${address} answered HTTP ${statusCode}`);
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) throw new Error(`${address} did not answer an object`);
    return value as Record<string, unknown>;
  }
}
