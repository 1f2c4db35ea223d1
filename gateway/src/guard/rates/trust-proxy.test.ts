import { readTrustProxy } from './trust-proxy';

describe('TRUST_PROXY', () => {
  it('is nobody, some proxies in a row, or those at some addresses', () => {
    const problems: string[] = [];
    expect(readTrustProxy('false', problems)).toBe(false);
    expect(readTrustProxy('10.0.0.5, fd00::/8', problems)).toEqual(['10.0.0.5', 'fd00::/8']);
    const two = readTrustProxy('2', problems);
    expect([0, 1, 2].map((hop) => typeof two === 'function' && two('10.0.0.5', hop))).toEqual([true, true, false]);
    expect(problems).toEqual([]);
  });

  it.each(['true', '0', '', 'proxy.example', '10.0.0.0/99'])(
    'is never everybody, nor what cannot be read: %j',
    (text) => {
      const problems: string[] = [];
      expect(readTrustProxy(text, problems)).toBe(false);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`but got: ${text}.`);
    },
  );
});
