import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHubKeys } from '@passerelle/assertion';
import { runHubKeysCommand } from './hub-keys-command';
import { makeHubKeysFile } from './make-hub-keys-file';

const now = new Date('2026-11-22T12:00:00Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

describe('the file of hub keys', () => {
  let folder: string;
  let path: string;
  const run = (at: Date, ...args: string[]) => runHubKeysCommand(args, path, at).result;
  const states = (at: Date) =>
    run(at, 'list')
      .split('\n')
      .slice(1)
      .map((line) => line.split(/ {2,}/).slice(0, 2));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-hub-keys-'));
    path = join(folder, 'data', 'hub-keys.json');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with one key, for its user alone, and is left as it is where it is there', () => {
    makeHubKeysFile(path);
    const text = readFileSync(path, 'utf8');
    makeHubKeysFile(path);

    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(parseHubKeys(path, text)).toHaveLength(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['hub-keys.json']);
  });

  it('gets a key that is published first, signs later, and sends the old one away at the next rotation', () => {
    const first = run(now, 'rotate');
    expect(states(now)).toEqual([[first, 'signs']]);

    const second = run(now, 'rotate');
    expect(states(after(59))).toEqual([
      [first, 'signs'],
      [second, 'signs later'],
    ]);
    expect(states(after(60))).toEqual([
      [first, 'published'],
      [second, 'signs'],
    ]);
    expect(states(after(3_600))[0]).toEqual([first, 'out of use']);
    const third = run(after(3_600), 'rotate', '--in', '0');
    expect(states(after(3_600))).toEqual([
      [second, 'published'],
      [third, 'signs'],
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('gives away what is public and nothing else', () => {
    run(now, 'rotate');
    run(now, 'rotate');
    const text = run(now, 'public');
    const secrets = (JSON.parse(readFileSync(path, 'utf8')) as { keys: { d: string }[] }).keys.map(({ d }) => d);

    expect(JSON.parse(text).keys).toHaveLength(2);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(text + run(now, 'list')).not.toContain(secret);
    }
  });

  it('keeps a key that signs', () => {
    const first = run(now, 'rotate');
    run(now, 'rotate');
    expect(() => run(now, 'remove', first)).toThrow('No other key signs yet. First: npm run hub-keys -- rotate --in 0');
    run(now, 'rotate', '--in', '0');
    run(now, 'remove', first);
    expect(states(now).map(([kid]) => kid)).not.toContain(first);
  });

  it.each([
    [[], 'Say what to do:\nnpm run hub-keys -- rotate'],
    [['rotate', '--in', 'soon'], '--in must be a whole number of seconds, but got: soon.'],
    [['remove'], 'Name one key to remove'],
    [['list'], 'is not there yet: the gateway makes it when it starts'],
    [['rotate', '--now'], 'npm run hub-keys -- list'],
  ])('is not made or changed by %j', (args, sentence) => {
    expect(() => run(now, ...args)).toThrow(sentence);
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['nothing', 'is not JSON.'],
    ['{"keys": []}', 'must be an object with a list named keys that holds at least one'],
    ['{"keys": [{"d": "secret"}]}', 'has no valid time in keys[0].signsFrom.'],
    ['{"keys": [{"signsFrom": "2026-11-22T12:00:00Z", "d": "secret"}]}', 'has no private Ed25519 key in keys[0].'],
  ])('is not read from %s, and what stands there is not repeated', (text, sentence) => {
    makeHubKeysFile(path);
    writeFileSync(path, text);
    expect(() => run(now, 'rotate')).toThrow(sentence);
    expect(() => run(now, 'rotate')).not.toThrow('secret');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
