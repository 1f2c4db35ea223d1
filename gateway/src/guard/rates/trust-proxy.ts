import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whose `X-Forwarded-For` is believed: nobody's, that of those at these addresses, or of the first proxies in a row. */
export type TrustProxy = false | string[] | ((address: string, hop: number) => boolean);

export function readTrustProxy(text: string, problems: string[]): TrustProxy {
  if (text === 'false') return false;
  if (/^[1-9]\d?$/.test(text)) return (_address, hop) => hop < Number(text);
  const addresses = text.split(',').map((address) => address.trim());
  if (addresses.every((address) => isIP(address) !== 0 || ipaddr.isValidCIDR(address))) return addresses;
  problems.push(
    `TRUST_PROXY must be false, a number of proxies, or addresses such as 10.0.0.5 or 10.0.0.0/8 separated by commas, but got: ${text}.`,
  );
  return false;
}
