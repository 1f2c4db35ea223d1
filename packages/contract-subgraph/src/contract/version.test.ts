import { commonVersion, parseVersion, parseVersionRange, printVersion } from './version';

describe('a version of a contract', () => {
  it.each([
    ['1.2', '1.0-1.2', '1.2'],
    ['1.2', '1.0', '1.0'],
    ['1.2', '1.1-1.9', '1.2'],
    ['1.2', '0.9-2.4', '1.2'],
    ['1.10', '1.9', '1.9'],
    ['1.2', '1.3-1.9', null],
    ['1.2', '2.0-2.1', null],
    ['2.0', '1.0-1.9', null],
  ])('%s and a node that serves %s have %s in common', (own, range, common) => {
    const version = commonVersion(parseVersion(own), parseVersionRange(range));
    expect(version && printVersion(version)).toBe(common);
  });

  it.each(['', '1', '1.x', '1.0-', '1.2-1.0', '1.0-1.1-1.2', 'v1.0', '1.0.0'])('"%s" is refused', (text) => {
    expect(() => parseVersionRange(text)).toThrow(/is major\.minor|is the lowest and the highest/);
  });
});
