import { isIP } from 'node:net';
import type { Finding } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';

/**
 * Whether gateways may be sent to an address: one inside the hub's own network would let an institution ask what it
 * cannot reach itself.
 */
export function checkUrl(value: string, dangerouslyAllowPlain: boolean): Finding[] {
  const refused = (why: string) => [makeFinding('error', 'URL_NOT_ALLOWED', `The address of the subgraph ${why}.`)];
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return refused('must be an https:// URL');
  if (value.length > 1000) return refused('is longer than 1000 letters');
  if (url.username !== '' || url.password !== '') return refused('holds a user or a password');
  if (dangerouslyAllowPlain) return [];
  if (url.protocol !== 'https:') return refused(`must be an https:// URL, but got: ${url.protocol}//`);
  return isInside(url.hostname) ? refused(`must be of a public host, but got: ${url.hostname}`) : [];
}

/** An address by number is taken as inside: a public service has a name, and a certificate for it. */
function isInside(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 || !bare.includes('.') || /(^|\.)(localhost|local|internal|lan|home|arpa)$/.test(bare);
}
