import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { decodeJwt, type JWTPayload, errors as joseErrors, jwtVerify } from 'jose';
import type { Caller } from '../caller';
import { IssuerKeys } from './issuer-keys';
import type { OidcOptions } from './issuer-options';
import { IssuerUnavailable } from './issuer-unavailable';

/** Only those whose public key cannot be used to sign: no `none`, no shared secret. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** How far the issuer's clock and ours may be apart. */
const clockToleranceSeconds = 30;

/** Knows callers by the tokens of OIDC issuers. */
export class Tokens {
  private readonly byIssuer = new Map<string, { readonly audience: string[]; readonly keys: IssuerKeys }>();

  constructor(
    private readonly options: OidcOptions,
    private readonly log: Pick<FastifyBaseLogger, 'warn'>,
  ) {
    for (const { issuer, audience } of options.issuers) {
      const known = this.byIssuer.get(issuer) ?? { audience: [], keys: new IssuerKeys(issuer) };
      known.audience.push(audience);
      this.byIssuer.set(issuer, known);
    }
  }

  /** Throws UNAUTHENTICATED, or IDENTITY_PROVIDER_UNAVAILABLE where the token could not be checked. */
  async callerOf(token: string): Promise<Caller> {
    // What the token says of itself only chooses whose keys must have signed it.
    const issuer = issuerOf(token);
    const known = issuer === undefined ? undefined : this.byIssuer.get(issuer);
    if (issuer === undefined || !known) throw errors.unauthenticated({ reason: 'unknown' });
    try {
      const { payload } = await jwtVerify(token, known.keys.find, {
        issuer,
        audience: known.audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp'],
      });
      return this.toCaller(issuer, payload);
    } catch (error) {
      throw this.refusalOf(error);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.byIssuer.values()].map(({ keys }) => keys.close()));
  }

  private toCaller(issuer: string, payload: JWTPayload): Caller {
    const { sub } = payload;
    if (typeof sub !== 'string' || sub === '') throw errors.unauthenticated({ reason: 'unknown' });
    const institution = payload[this.options.institutionClaim];
    return {
      kind: 'token',
      // A subject is unique at its issuer only.
      id: `${issuer} ${sub}`,
      institution: typeof institution === 'string' && institution !== '' ? institution : null,
      scopes: new Set(scopesOf(payload)),
      expiresAt: ((payload.exp ?? 0) + clockToleranceSeconds) * 1_000,
    };
  }

  private refusalOf(error: unknown): Error {
    if (error instanceof IssuerUnavailable) {
      this.log.warn({ err: error }, 'a token could not be checked');
      return errors.identityProviderUnavailable({});
    }
    // The signature was good: jose looks at the times last.
    return errors.unauthenticated({ reason: error instanceof joseErrors.JWTExpired ? 'expired' : 'unknown' });
  }
}

function issuerOf(token: string): string | undefined {
  try {
    const { iss } = decodeJwt(token);
    return typeof iss === 'string' ? iss : undefined;
  } catch {
    return undefined;
  }
}

/** `scope` is a text with spaces (RFC 8693); some issuers have `scp`, a text or a list. */
function scopesOf({ scope, scp }: JWTPayload): string[] {
  const given = scope ?? scp;
  if (typeof given === 'string') return given.split(' ').filter(Boolean);
  return Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];
}
