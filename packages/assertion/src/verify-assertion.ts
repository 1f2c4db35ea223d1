import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import {
  type Assertion,
  assertionIssuer,
  assertionLifetime,
  assertionType,
  clockTolerance,
  type Once,
} from './assertion';
import { AssertionRefused, type RefusalReason } from './refusal';

/** Finds the public key a token names. Throws JWKSNoMatchingKey of jose where there is none. */
export type FindHubKey = JWTVerifyGetKey;

export interface VerifiedAssertion {
  readonly assertion: Assertion;
  /** The last moment it is good, in milliseconds since 1970, with what clocks may differ. */
  readonly goodUntil: number;
  /** When the hub made it, in milliseconds since 1970. */
  readonly issuedAt: number;
}

/**
 * Checks that the hub has signed a token for this subgraph and that its time is now. What it was signed for, the
 * operation and the body, is for the caller to compare. Throws AssertionRefused.
 */
export async function verifyAssertion(
  token: string,
  subgraph: string,
  findKey: FindHubKey,
  now: Date,
): Promise<VerifiedAssertion> {
  if (!isCanonical(token)) throw new AssertionRefused('malformed');
  try {
    const { payload } = await jwtVerify(token, findKey, {
      typ: assertionType,
      algorithms: ['EdDSA'],
      issuer: assertionIssuer,
      audience: subgraph,
      clockTolerance,
      // Looks at `iat` too: it must not be in the future, nor further back than the hub lets one live.
      maxTokenAge: assertionLifetime,
      requiredClaims: ['exp'],
      currentDate: now,
    });
    const { exp = 0, iat = 0 } = payload;
    return {
      assertion: readClaims(subgraph, payload),
      goodUntil: (Math.min(exp, iat + assertionLifetime) + clockTolerance) * 1_000,
      issuedAt: iat * 1_000,
    };
  } catch (error) {
    throw error instanceof AssertionRefused ? error : new AssertionRefused(reasonOf(error), { cause: error });
  }
}

/** The last character of a signature has bits that mean nothing: of the texts that decode to it, one is right. */
function isCanonical(token: string): boolean {
  const signature = token.slice(token.lastIndexOf('.') + 1);
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}

function readClaims(subgraph: string, claims: JWTPayload): Assertion {
  const { sub, institution, scopes, op, jti, body, purpose } = claims as Record<string, unknown>;
  const isList = Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string');
  const isGood =
    isText(sub) &&
    (institution === null || isText(institution)) &&
    isList &&
    isText(op) &&
    (purpose === undefined || purpose === 'registry');
  if (!isGood) throw new AssertionRefused('malformed');
  return {
    subgraph,
    caller: { id: sub, institution, scopes: new Set(scopes as string[]) },
    operation: op,
    once: readOnce(jti, body),
    purpose: purpose ?? null,
  };
}

function readOnce(id: unknown, body: unknown): Once | null {
  if (id === undefined && body === undefined) return null;
  if (!isText(id) || !isText(body)) throw new AssertionRefused('malformed');
  return { id, body };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof errors.JWKSNoMatchingKey) return 'unknown key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong signature';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed && error.reason === 'check_failed') {
    if (error.claim === 'aud') return 'another subgraph';
    if (error.claim === 'iat') return 'not valid yet';
  }
  return 'malformed';
}
