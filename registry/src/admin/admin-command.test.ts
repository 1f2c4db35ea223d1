import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultRegistryOptions } from '../registry-options';
import { runAdminCommand } from './admin-command';
import { openCore } from './open-core';

describe('npm run registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-admin-'));
  let opened: Awaited<ReturnType<typeof openCore>>;
  const admin = (...args: string[]) => runAdminCommand(args, opened.core, join(folder, 'keys.json'));

  beforeAll(async () => {
    const location = { kind: 'sqlite', file: join(folder, 'registry.sqlite') } as const;
    opened = await openCore(location, defaultRegistryOptions, true);
    await admin('institution', 'add', 'saguenay');
  });

  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    [['institution', 'add', 'Not An Id'], 'small letters'],
    [['institution', 'add', 'saguenay'], 'already'],
    [['key', 'add', '--institution', 'saguenay', '--x', 'short'], '43 letters'],
    [['key', 'create', '--institution', 'nobody'], 'add it first'],
    [['key', 'create', '--institution', 'saguenay', '--acts', 'dance'], 'dance'],
    [['key', 'create', '--institution', 'saguenay', '--until', 'some day'], 'some day'],
    [['key', 'revoke', 'nothing'], 'nothing'],
    [['rollback', 'f'.repeat(64)], 'no supergraph'],
    [['import', '/nowhere.json'], 'cannot be read'],
    [['dance'], 'Say what to do'],
    [['audit', '--sideways'], 'sideways'],
  ])('says what is wrong with %j', async (args, reason) => {
    await expect(admin(...args)).rejects.toThrow(reason);
  });

  it('knows the institutions of the hub from the start, and none of them has a key', async () => {
    expect(await admin('institution', 'list')).toContain('hub\toperator\tPasserelle');
    expect(await admin('key', 'list')).toBe('None.');
  });

  it('records what it does, and never a private key', async () => {
    const key = JSON.parse(await admin('key', 'create', '--institution', 'saguenay'));
    const log = await admin('audit');
    expect(log.split('\n')[0]).toContain(`command\tkey.add\tsaguenay\t{"key":"${key.kid}"`);
    expect(log).not.toContain(key.d);
  });
});
