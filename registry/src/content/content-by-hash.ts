import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { readContents } from './content-store';

/** Kept texts by their hashes, in one statement for as many as fit into it. */
export function contentByHash(reader: EntityManager): DataLoader<string, string> {
  return new DataLoader((hashes) => readContents(reader, hashes), { maxBatchSize: 100 });
}
