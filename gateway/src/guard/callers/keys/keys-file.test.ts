import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiKeys } from './api-keys';
import { followKeysFile } from './follow-keys-file';
import { runKeysCommand } from './keys-command';

const now = new Date('2026-11-22T12:00:00Z');

/** What the file says is taken over within a second or two. */
async function eventually(check: () => void): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    try {
      return check();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

describe('the keys file', () => {
  let folder: string;
  let path: string;
  const run = (...args: string[]) => runKeysCommand(args, path, now);
  const create = (...args: string[]) => run('create', '--institution', 'cqi', ...args).result;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-keys-'));
    path = join(folder, 'data', 'keys.json');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('changed by the command', () => {
    it('holds a hash of a new key and nothing of its secret, and only its user may read it', () => {
      const text = create('--scopes', 'funding:read,contacts:read,funding:read', '--note', 'dashboard');

      expect(text).toMatch(/^pslr_[0-9a-f]{12}_[\w-]{43}$/);
      const [, id = '', ...secret] = text.split('_');
      const kept = readFileSync(path, 'utf8');
      expect(kept).not.toContain(secret.join('_'));
      expect(JSON.parse(kept)).toEqual({
        keys: [
          {
            id,
            institution: 'cqi',
            scopes: ['funding:read', 'contacts:read'],
            hash: expect.stringMatching(/^[\w-]{43}$/),
            createdAt: now.toISOString(),
            expires: null,
            revokedAt: null,
            note: 'dashboard',
          },
        ],
      });
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json']);
    });

    it('gives no key twice', () => {
      expect(new Set(Array.from({ length: 50 }, () => create())).size).toBe(50);
    });

    it('lists what is known of each key, and revokes one without touching the others', () => {
      const ids = [create('--expires', '2026-11-22'), create('--note', 'trainees')].map((text) => text.split('_')[1]);
      run('revoke', ids[1] ?? '');
      const { result } = runKeysCommand(['list'], path, new Date('2026-11-23T00:00:00Z'));

      expect(result.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
        ['id', 'state', 'institution', 'scopes', 'created', 'expires', 'note'],
        [ids[0], 'expired', 'cqi', '-', '2026-11-22', '2026-11-22'],
        [ids[1], 'revoked', 'cqi', '-', '2026-11-22', 'never', 'trainees'],
      ]);
    });

    it('is not made by a look at it', () => {
      expect(run('list').note).toBe('There are no keys.');
      expect(existsSync(path)).toBe(false);
    });

    it.each([
      [[], /^Say what to do:\nnpm run keys -- create/],
      [['destroy'], /^Say what to do:/],
      [['create'], /^--institution must be an id such as cci-la-rochelle, but got: nothing\.$/],
      [['create', '--institution', 'C.C.I.'], /^--institution must be .+, but got: C\.C\.I\.\.$/],
      [['create', '--institution', 'cqi', '--scopes', 'a b'], /^--scopes must be .+, but got: a b\.$/],
      [['create', '--institution', 'cqi', '--expires', '2027-02-30'], /^--expires must be a day .+: 2027-02-30\.$/],
      [['create', '--institution', 'cqi', '--expires', '2026-11-21'], /^--expires must be today or later/],
      [['create', '--institution', 'cqi', '--scope', 'a'], /'--scope'[\s\S]+npm run keys -- create/],
      [['revoke'], /^Name one key to revoke/],
      [['revoke', '0123456789ab'], /^No key has this id\./],
    ])('stays as it is after %j, which says what was expected', (args, sentence) => {
      create();
      const before = readFileSync(path, 'utf8');

      expect(() => run(...args)).toThrow(sentence);
      expect(readFileSync(path, 'utf8')).toBe(before);
      expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json']);
    });

    it('is not changed by two at once, since the first change would be lost', () => {
      create();
      writeFileSync(`${path}.lock`, '');

      expect(() => create()).toThrow(/^Another command is changing the keys\. .+keys\.json\.lock/);
    });

    it('is left alone, and not quoted, when it holds something else', () => {
      create();
      for (const text of ['{"keys": [{"id": "s3cret"}]}', '{"keys": "s3cret"}', 's3cret', '[]', 'null']) {
        writeFileSync(path, text);
        expect(() => create()).toThrow(/keys\.json (is not JSON|does not hold keys|must be an object)/);
        expect(() => create()).not.toThrow(/s3cret/);
        expect(readFileSync(path, 'utf8')).toBe(text);
      }
    });
  });

  describe('followed by the gateway', () => {
    let logged: string[];
    let keys: ApiKeys;
    let following: { stop(): void } | undefined;
    const log = {
      info: (_: unknown, text?: string) => logged.push(String(text)),
      error: (entry: unknown, text?: string) => logged.push(`${text}: ${(entry as { err: Error }).err.message}`),
    };
    const follow = () => {
      following = followKeysFile(path, (current) => keys.set(current), log as never);
    };
    const opens = (text: string): boolean => {
      try {
        return keys.callerOf(text, now).kind === 'key';
      } catch {
        return false;
      }
    };
    const becomes = (text: string, good: boolean) => eventually(() => expect(opens(text)).toBe(good));

    beforeEach(() => {
      logged = [];
      keys = new ApiKeys();
    });

    afterEach(() => following?.stop());

    it('opens for a key made later, and closes for one that is revoked', async () => {
      follow();
      const [first, second] = [create(), create()];
      await becomes(second, true);
      expect(opens(first)).toBe(true);

      run('revoke', first.split('_')[1] ?? '');
      await becomes(first, false);
      expect(opens(second)).toBe(true);
      expect(logged.at(-1)).toBe('the keys were read again');
    });

    it('keeps the keys it has, and says so once, while the file cannot be read', async () => {
      const text = create();
      const good = readFileSync(path, 'utf8');
      follow();
      writeFileSync(path, good.slice(0, -20));
      await eventually(() => expect(logged).toEqual([`the keys stay as they were: ${path} is not JSON.`]));
      rmSync(path);
      await eventually(() => expect(logged).toHaveLength(2));
      expect(logged[1]).toBe(`the keys stay as they were: ${path} cannot be read (ENOENT).`);
      expect(opens(text)).toBe(true);

      writeFileSync(path, good.replace('"revokedAt": null', '"revokedAt": "2026-11-22T00:00:00Z"'));
      await becomes(text, false);
    });

    it('is not started with a file that is there and holds no keys', () => {
      create();
      writeFileSync(path, 'nothing');
      expect(follow).toThrow(`${path} is not JSON.`);
      rmSync(path);
      writeFileSync(path, '');
      expect(follow).toThrow(`${path} is not JSON.`);
    });
  });
});
