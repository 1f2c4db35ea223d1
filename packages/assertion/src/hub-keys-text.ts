import type { JsonWebKey } from 'node:crypto';
import { type HubKey, hubKeyFromJwk } from './hub-key';

/** The text of a file of hub keys: `{"keys": [{"signsFrom": "…", "kty": "OKP", "crv": "Ed25519", "x": "…", "d": "…"}]}`. */
export function printHubKeys(keys: readonly HubKey[]): string {
  const entries = keys.map(({ kid, signsFrom, privateKey }) => ({
    kid,
    signsFrom: signsFrom.toISOString(),
    ...privateKey.export({ format: 'jwk' }),
  }));
  return `${JSON.stringify({ keys: entries }, null, 2)}\n`;
}

/** Reads what `printHubKeys` wrote. Throws with the place of what is wrong; what stands there is secret and not quoted. */
export function parseHubKeys(path: string, text: string): HubKey[] {
  const entries = (parseJson(path, text) as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(entries) || entries.length === 0) {
    throw new Error(`${path} must be an object with a list named keys that holds at least one, but is not.`);
  }
  return entries.map((entry, index) => {
    const { signsFrom, ...jwk } = Object(entry) as { signsFrom?: unknown };
    const time = new Date(typeof signsFrom === 'string' ? signsFrom : Number.NaN);
    if (Number.isNaN(time.getTime())) throw new Error(`${path} has no valid time in keys[${index}].signsFrom.`);
    try {
      return hubKeyFromJwk(jwk as JsonWebKey, time);
    } catch {
      throw new Error(`${path} has no private Ed25519 key in keys[${index}].`);
    }
  });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON.`);
  }
}
