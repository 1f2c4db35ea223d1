import type { TrustedHub } from './trusted-hub';

/** The settings that say whose requests a subgraph answers. */
export const trustedHubSettings = [
  {
    name: 'HUB_JWKS_URL',
    default: '(none)',
    meaning:
      'Where the hub publishes its keys, http://<gateway>:4000/.well-known/jwks.json: only requests signed with them are answered. The hub need not be up yet.',
  },
  {
    name: 'HUB_JWKS_FILE',
    default: '(none)',
    meaning: 'File with the public keys of the hub instead, read again when a request names a key it did not hold.',
  },
  {
    name: 'DANGEROUSLY_ACCEPT_UNSIGNED',
    default: 'false',
    meaning:
      'Answers whoever reaches the port, as the anonymous caller. One of HUB_JWKS_URL, HUB_JWKS_FILE and this must be set.',
  },
] as const;

/** Reads them; adds to `problems` unless exactly one of the three is chosen. */
export function readTrustedHub(env: Readonly<Record<string, string | undefined>>, problems: string[]): TrustedHub {
  const { HUB_JWKS_URL: url = '', HUB_JWKS_FILE: path = '', DANGEROUSLY_ACCEPT_UNSIGNED: unsigned = 'false' } = env;
  if (!['true', 'false'].includes(unsigned)) {
    problems.push(`DANGEROUSLY_ACCEPT_UNSIGNED must be true or false, but got: ${unsigned}.`);
  }
  const chosen: TrustedHub[] = [
    ...(url ? [{ kind: 'url', url } as const] : []),
    ...(path ? [{ kind: 'file', path } as const] : []),
    ...(unsigned === 'true' ? [{ kind: 'dangerouslyAnybody' } as const] : []),
  ];
  if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) {
    problems.push(`HUB_JWKS_URL must be such as http://127.0.0.1:4000/.well-known/jwks.json, but got: ${url}.`);
  }
  const [hub] = chosen;
  if (chosen.length !== 1) {
    problems.push(
      `One of HUB_JWKS_URL, HUB_JWKS_FILE and DANGEROUSLY_ACCEPT_UNSIGNED=true must say whose requests are answered, but ${chosen.length === 0 ? 'none does' : 'several do'}. With the hub on this machine: HUB_JWKS_URL=http://127.0.0.1:4000/.well-known/jwks.json.`,
    );
  }
  return hub ?? { kind: 'url', url };
}
