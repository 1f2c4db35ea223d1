import type { GuardedSubgraph } from './guarded-subgraph';

interface Entry {
  readonly url: string;
  readonly subgraph: GuardedSubgraph;
}

/** One guard for each subgraph: what is known of its health holds for whoever asks it, as long as it answers there. */
export class GuardedSubgraphs {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly guard: (name: string, url: string) => GuardedSubgraph) {}

  /** The guard of a subgraph that answers at this URL. One that has moved is begun anew. */
  at(name: string, url: string): GuardedSubgraph {
    const known = this.entries.get(name);
    if (known?.url === url) return known.subgraph;
    known?.subgraph.stop();
    const subgraph = this.guard(name, url);
    this.entries.set(name, { url, subgraph });
    return subgraph;
  }

  /** Somebody was answered there. */
  isKnownToAnswer(name: string, url: string): void {
    const known = this.entries.get(name);
    if (known?.url === url) known.subgraph.isKnownToAnswer();
  }

  /** Each name, and whether the subgraph is known to be down. */
  *health(): Iterable<readonly [string, boolean]> {
    for (const [name, { subgraph }] of this.entries) yield [name, subgraph.isDown];
  }

  stop(): void {
    for (const { subgraph } of this.entries.values()) subgraph.stop();
  }
}
