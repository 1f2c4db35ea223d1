import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactSign, exportJWK, generateKeyPair, type JWK, type KeyLike } from 'jose';

/** Signs texts as a registry does: a compact JWS without its payload. */
export interface Signer {
  readonly publicKey: JWK;
  sign(text: string): Promise<string>;
}

export async function makeSigner(): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  return { publicKey: await exportJWK(publicKey), sign: (text) => sign(text, privateKey) };
}

async function sign(text: string, key: KeyLike): Promise<string> {
  const whole = await new CompactSign(Buffer.from(text)).setProtectedHeader({ alg: 'EdDSA' }).sign(key);
  const [header, , signature] = whole.split('.');
  return `${header}..${signature}`;
}

/** A registry on this machine that answers what it is told. */
export interface LocalRegistry {
  readonly url: string;
  /** How often it answered that nothing has changed. */
  readonly unchanged: () => number;
  publish(sdl: string, signature: string | undefined): void;
  stop(): Promise<void>;
}

export async function startLocalRegistry(): Promise<LocalRegistry> {
  let published: { readonly sdl: string; readonly signature: string | undefined; readonly etag: string } | undefined;
  let revision = 0;
  let unchanged = 0;
  const server = createServer((request, response) => {
    if (!published) return response.writeHead(404).end();
    const { sdl, signature, etag } = published;
    if (request.headers['if-none-match'] === etag) {
      unchanged += 1;
      return response.writeHead(304).end();
    }
    return response.writeHead(200, { etag, ...(signature && { 'passerelle-signature': signature }) }).end(sdl);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph`,
    unchanged: () => unchanged,
    publish: (sdl, signature) => {
      revision += 1;
      published = { sdl, signature, etag: `"${revision}"` };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
