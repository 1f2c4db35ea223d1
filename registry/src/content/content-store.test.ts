import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openCore } from '../admin/open-core';
import { defaultRegistryOptions } from '../registry-options';
import { ContentChunk } from './content-chunk.entity';
import { dropContent, keepContent, readContent, readContents } from './content-store';

describe('kept content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-content-'));
  let opened: Awaited<ReturnType<typeof openCore>>;
  const database = () => opened.core.database;
  const keep = (text: string) => database().write((manager) => keepContent(manager, text));

  beforeAll(async () => {
    const location = { kind: 'sqlite', file: join(folder, 'registry.sqlite') } as const;
    opened = await openCore(location, defaultRegistryOptions, false);
  });

  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await readContent(database().reader, await keep(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('comes back from many pieces, beside others', async () => {
    const long = randomBytes(300_000).toString('hex');
    const hashes = [await keep(long), await keep('short'), await keep(long)];
    expect(await database().reader.count(ContentChunk)).toBeGreaterThan(5);
    expect(await readContents(database().reader, hashes)).toEqual([long, 'short', long]);
  });

  it('is not given out when it is not what was kept', async () => {
    const hash = await keep('a text that is changed behind our back');
    const other = await database().reader.findOneByOrFail(ContentChunk, { id: `${await keep('other')}:0` });
    await database().write((manager) => manager.update(ContentChunk, { id: `${hash}:0` }, { body: other.body }));
    await expect(readContent(database().reader, hash)).rejects.toThrow('damaged');
  });

  it('is gone when it is dropped, and nothing else is', async () => {
    const [gone, stays] = [await keep('gone'), await keep('stays')];
    await database().write((manager) => dropContent(manager, [gone]));
    await expect(readContent(database().reader, gone)).rejects.toThrow('missing');
    expect(await readContent(database().reader, stays)).toBe('stays');
  });
});
