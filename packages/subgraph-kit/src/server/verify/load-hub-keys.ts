import { readFile } from 'node:fs/promises';
import type { HubKeySet } from '@passerelle/assertion';
import type { TrustedHub } from './trusted-hub';

const deadlineMs = 2_000;

/** Gets the public keys of the hub once. Throws where they are not to be had or are no keys. */
export async function loadHubKeys(hub: Exclude<TrustedHub, { kind: 'dangerouslyAnybody' }>): Promise<HubKeySet> {
  switch (hub.kind) {
    case 'keys':
      return hub.keys();
    case 'file':
      return parse(hub.path, await readFile(hub.path, 'utf8'));
    case 'url': {
      const response = await fetch(hub.url, {
        headers: { accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(deadlineMs),
      }).catch(({ cause, message }: Error) => {
        throw new Error(`${hub.url} does not answer: ${(cause as Error | undefined)?.message ?? message}`);
      });
      if (!response.ok) throw new Error(`${hub.url} answered HTTP ${response.status}`);
      return parse(hub.url, await response.text());
    }
  }
}

function parse(from: string, text: string): HubKeySet {
  const keys = (readJson(text) as { keys?: unknown } | null | undefined)?.keys;
  if (!Array.isArray(keys)) throw new Error(`${from} holds no JWK set ({"keys": […]})`);
  return { keys };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
