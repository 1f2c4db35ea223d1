import type { EntityManager } from 'typeorm';
import { readContent } from '../content/content-store';
import { readState } from './registry-state';
import { SupergraphVersion } from './supergraph-version.entity';

export interface ServedSupergraph {
  readonly sdl: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** Reads supergraphs by hash, and keeps the few that are asked again and again. */
export class SupergraphReader {
  private readonly known = new Map<string, string>();

  constructor(private readonly reader: EntityManager) {}

  /** What gateways get: the pinned supergraph, else the newest. Null before the first publish or without the variant. */
  async served(variant: string | null): Promise<ServedSupergraph | null> {
    const { headId, pinnedId } = await readState(this.reader);
    const id = pinnedId ?? headId;
    if (id === null) return null;
    if (variant === null) return this.byHash(id.replace('supergraph:', ''));
    const version = await this.reader.findOneByOrFail(SupergraphVersion, { id });
    const hash = version.hashByVariant[variant];
    return hash === undefined ? null : this.byHash(hash);
  }

  async byHash(hash: string): Promise<ServedSupergraph> {
    const sdl = this.known.get(hash) ?? (await readContent(this.reader, hash));
    if (this.known.size > 8) this.known.clear();
    this.known.set(hash, sdl);
    return { sdl, hash };
  }
}
