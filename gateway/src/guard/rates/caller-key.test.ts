import { anonymous } from '../callers/caller';
import { callerKey } from './caller-key';

describe('whom a request counts for', () => {
  it.each([
    ['a key counts for itself, wherever it comes from', 'key', 'k1', '1.2.3.4', 'key k1'],
    ['a token as well', 'token', 'https://issuer me', '1.2.3.4', 'token https://issuer me'],
    ['an address without either', 'anonymous', '', '1.2.3.4', 'ip 1.2.3.4'],
    ['the same address written for IPv6', 'anonymous', '', '::ffff:1.2.3.4', 'ip 1.2.3.4'],
    ['a network of IPv6', 'anonymous', '', '2001:db8:1:2:3:4:5:6', 'ip 20010db800010002::/64'],
    ['another address of it', 'anonymous', '', '2001:db8:1:2::1', 'ip 20010db800010002::/64'],
    ['an address with an interface', 'anonymous', '', 'fe80::1%eth0', 'ip fe80000000000000::/64'],
  ] as const)('%s', (_what, kind, id, ip, expected) => {
    expect(callerKey({ ...anonymous, kind, id }, ip)).toBe(expected);
  });
});
