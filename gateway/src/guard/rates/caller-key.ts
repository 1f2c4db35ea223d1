import ipaddr from 'ipaddr.js';
import type { Caller } from '../callers/caller';

/**
 * Whom a request counts for: the key or token, or the address of whoever brings none. Whoever has one IPv6 address has
 * 2^64 of them, so that a network of that size counts as one.
 */
export function callerKey({ kind, id }: Pick<Caller, 'kind' | 'id'>, ip: string): string {
  return kind === 'anonymous' ? `ip ${networkOf(ip)}` : `${kind} ${id}`;
}

function networkOf(ip: string): string {
  // A link-local address bears the name of an interface.
  const address = ipaddr.process(ip.replace(/%.*$/, ''));
  if (address.kind() === 'ipv4') return address.toString();
  return `${Buffer.from(address.toByteArray().slice(0, 8)).toString('hex')}::/64`;
}
