import { createHash, randomUUID } from 'node:crypto';
import { CompactSign, importJWK, type JWK } from 'jose';
import { type Act, actType } from './act';

export interface ActToSign {
  readonly act: Act;
  readonly institution: string;
  readonly audience: string;
  /** What will be sent, to the byte. */
  readonly body: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Signs an act as an institution does; the token goes into `Authorization: Bearer`. */
export async function signAct(
  { act, institution, audience, body, claims }: ActToSign,
  privateKey: JWK,
  now = new Date(),
): Promise<string> {
  const payload = {
    iss: institution,
    aud: audience,
    act,
    iat: Math.floor(now.getTime() / 1000),
    jti: randomUUID(),
    body: createHash('sha256').update(body).digest('base64url'),
    ...claims,
  };
  return new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'EdDSA', typ: actType, kid: privateKey.kid ?? '' })
    .sign(await importJWK(privateKey, 'EdDSA'));
}
