import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Between, type EntityManager, In } from 'typeorm';
import { ContentChunk } from './content-chunk.entity';

/** A `text` column holds 65,535 bytes on MySQL, and no longer type means the same on every driver. */
const chunkLength = 60_000;

/** No text the registry keeps comes near it. */
const maxChunks = 1000;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps a text under its SHA-256, once; returns the hash. It is compressed, and comes back byte for byte. */
export async function keepContent(manager: EntityManager, text: string): Promise<string> {
  const hash = sha256(text);
  if (await manager.existsBy(ContentChunk, { id: `${hash}:0` })) return hash;
  const packed = gzipSync(text).toString('base64');
  const count = Math.ceil(packed.length / chunkLength);
  if (count > maxChunks) throw new Error(`a text of ${text.length} letters is more than the registry keeps`);
  const rows = Array.from({ length: count }, (_, position) => ({
    id: `${hash}:${position}`,
    body: packed.slice(position * chunkLength, (position + 1) * chunkLength),
  }));
  // The first piece says that the whole is there, so it comes last where a statement could be cut short.
  for (const row of rows.reverse()) {
    await manager.createQueryBuilder().insert().into(ContentChunk).values(row).orIgnore().execute();
  }
  return hash;
}

/** Reads a kept text. Throws where it is missing or not what was kept: the database is damaged. */
export async function readContent(manager: EntityManager, hash: string): Promise<string> {
  const [text = ''] = await readContents(manager, [hash]);
  return text;
}

/** Reads several kept texts at once, in the order of their hashes. */
export async function readContents(manager: EntityManager, hashes: readonly string[]): Promise<string[]> {
  const bodyById = new Map<string, string>();
  let unread = [...new Set(hashes)];
  for (let position = 0; unread.length > 0; position += piecesAtOnce) {
    const idsOf = (hash: string) => Array.from({ length: piecesAtOnce }, (_, offset) => `${hash}:${position + offset}`);
    const rows = await manager.findBy(ContentChunk, { id: In(unread.flatMap(idsOf)) });
    for (const { id, body } of rows) bodyById.set(id, body);
    unread = unread.filter((hash) => idsOf(hash).every((id) => bodyById.has(id)));
  }
  return hashes.map((hash) => unpack(hash, bodyById));
}

/** Most texts are one piece or two. */
const piecesAtOnce = 4;

function unpack(hash: string, bodyById: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  for (let body = bodyById.get(`${hash}:0`); body !== undefined; body = bodyById.get(`${hash}:${pieces.length}`)) {
    pieces.push(body);
  }
  const text = pieces.length === 0 ? null : gunzipSync(Buffer.from(pieces.join(''), 'base64')).toString();
  if (text === null || sha256(text) !== hash) {
    throw new Error(`the registry's database is damaged: the text ${hash} is missing or changed; restore a backup`);
  }
  return text;
}

/** Drops kept texts. Nobody else may refer to them. */
export async function dropContent(manager: EntityManager, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    // What begins with a colon ends before a semicolon.
    await manager.delete(ContentChunk, { id: Between(`${hash}:`, `${hash};`) });
  }
}
