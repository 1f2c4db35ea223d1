import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, type KeyLike, SignJWT } from 'jose';

/** An OIDC issuer on this machine, with keys of its own. */
export interface LocalIssuer {
  readonly url: string;
  /** A token for an hour, signed with the newest key; `claims` stands over what it says by default. */
  token(claims?: JWTPayload): Promise<string>;
  /** Signs with a new key from now on, and shows only that one. */
  rotate(): Promise<void>;
  publicKey(): JWK;
  /** How often its keys were fetched. */
  fetches(): number;
  /** Answers nothing but this status, or as it should again. */
  answerWith(status: number | null): void;
  stop(): Promise<void>;
}

export const audience = 'https://hub.example';

export async function startLocalIssuer(alg = 'RS256'): Promise<LocalIssuer> {
  let key: { readonly kid: string; readonly privateKey: KeyLike; readonly jwk: JWK };
  let made = 0;
  let fetches = 0;
  let forcedStatus: number | null = null;
  const rotate = async (): Promise<void> => {
    const { publicKey, privateKey } = await generateKeyPair(alg);
    made += 1;
    const kid = `key-${made}`;
    key = { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
  };
  await rotate();

  const answer = ({ url: path }: IncomingMessage, response: ServerResponse): void => {
    const send = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (forcedStatus !== null) send(forcedStatus, { error: 'down' });
    else if (path === '/.well-known/openid-configuration') send(200, { issuer: url, jwks_uri: `${url}/keys` });
    else if (path === '/keys') {
      fetches += 1;
      send(200, { keys: [key.jwk] });
    } else send(404, {});
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    rotate,
    publicKey: () => key.jwk,
    fetches: () => fetches,
    answerWith: (status) => {
      forcedStatus = status;
    },
    token: (claims = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const payload = { iss: url, aud: audience, sub: 'ada', iat: now, exp: now + 3_600, ...claims };
      return new SignJWT(payload).setProtectedHeader({ alg, kid: key.kid }).sign(key.privateKey);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
