import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { NodePage } from './row';

/** To which question a page was the answer. */
export interface PageKey {
  /** What the caller may see: a page is never given to a caller with other rights. */
  readonly rights: string;
  readonly owner: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The last good page of each node for each question, in memory, so that it can stand in when the node is down. */
export class LastGoodPages {
  private readonly pages: LRUCache<string, NodePage>;

  /** Keeps at most `maxRows` rows, the most recently used pages first. */
  constructor(maxRows: number) {
    this.pages = new LRUCache({ maxSize: maxRows, sizeCalculation: ({ rows }) => rows.length + 1 });
  }

  keep(key: PageKey, page: NodePage): void {
    if (page.dropped.length === 0) this.pages.set(hash(key), page);
  }

  /** The page, where it is no older than `maxAgeSeconds`. */
  find(key: PageKey, maxAgeSeconds: number): NodePage | null {
    const page = this.pages.get(hash(key));
    return page && Date.now() - page.asOf.getTime() <= maxAgeSeconds * 1_000 ? page : null;
  }
}

function hash({ rights, owner, query, variables }: PageKey): string {
  return createHash('sha256')
    .update(JSON.stringify([rights, owner, query, variables]))
    .digest('base64');
}
