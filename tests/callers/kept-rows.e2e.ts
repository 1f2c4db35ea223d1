import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, startTestHub, type TestHub } from '@passerelle/test-kit';
import { runKeys } from './keys-process';

// What the hub keeps of a node's rows stands in for the node when it is down.
describe('rows that are kept of a node', () => {
  let folder: string;
  let hub: TestHub;
  const keys: Record<string, string | undefined> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-kept-'));
    const keysFile = join(folder, 'keys.json');
    const make = (...args: string[]) => `Bearer ${runKeys(keysFile, 'create', '--institution', ...args)}`;
    keys.first = make('cqi', '--scopes', 'a,b');
    keys.equal = make('cqi', '--scopes', 'b,a');
    keys.otherScopes = make('cqi', '--scopes', 'a');
    keys.otherInstitution = make('ffqcd', '--scopes', 'a,b');
    keys.nobody = undefined;
    hub = await startTestHub('sqlite', { keysFile });
  });

  afterAll(async () => {
    await hub?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function statusFor(who: string): Promise<string> {
    const query = '{ partnerships(staleIfError: 600) { reports { owner { id } status } } }';
    const { data, errors } = await ask(hub.url, query, {}, keys[who]);
    expect(errors).toBeUndefined();
    const reports: { owner: { id: string }; status: string }[] = data.partnerships.reports;
    return reports.find(({ owner }) => owner.id === 'laval-lille')?.status ?? 'none';
  }

  it('are given to callers who may see the same, and to no others', async () => {
    expect(await statusFor('first')).toBe('OK');
    await hub.stopSubgraph('laval-lille');

    const statuses = await Promise.all(Object.keys(keys).map(async (who) => [who, await statusFor(who)]));
    expect(Object.fromEntries(statuses)).toEqual({
      first: 'STALE',
      equal: 'STALE',
      otherScopes: 'ERROR',
      otherInstitution: 'ERROR',
      nobody: 'ERROR',
    });
  });
});
