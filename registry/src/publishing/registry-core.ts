import type { Database } from '@passerelle/subgraph-kit';
import { IsNull } from 'typeorm';
import type { CurrentGraph } from '../checking/current-graph';
import type { Surroundings } from '../checking/evaluate';
import { ComposerThread } from '../composition/composer-thread';
import type { Variant } from '../composition/composition';
import { Member } from '../institution/member.entity';
import { Approval } from '../ownership/approval.entity';
import { readState } from '../supergraph/registry-state';
import { usageKnowledge } from '../usage/usage-knowledge';
import { loadGraph } from './load-graph';

export interface CoreOptions {
  readonly variants: readonly Variant[];
  readonly dangerouslyAllowPlainUrls: boolean;
}

/** What every act of the registry needs: its database, its composer, and one publish at a time. */
export class RegistryCore {
  private readonly composer = new ComposerThread();
  private last: Promise<unknown> = Promise.resolve();
  private known: CurrentGraph | null = null;

  constructor(
    readonly database: Database,
    private readonly options: CoreOptions,
  ) {}

  /** Runs acts that change what is served one after the other; those of other processes are found by the revision. */
  oneByOne<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(act);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** What proposals are checked against, as it is now. */
  async surroundings(): Promise<Surroundings> {
    const { reader } = this.database;
    const [graph, members, approvals, usage] = await Promise.all([
      this.graph(),
      reader.find(Member),
      reader.findBy(Approval, { withdrawnAt: IsNull() }),
      usageKnowledge(reader),
    ]);
    const approved = new Set(
      approvals.map(({ ownerId, granteeId, coordinate }) => [ownerId, granteeId, coordinate].join(' ')),
    );
    return {
      graph,
      institutions: new Set(members.map(({ id }) => id)),
      isApproved: (owner, grantee, coordinate) => approved.has([owner, grantee, coordinate].join(' ')),
      usage,
      variants: this.options.variants,
      dangerouslyAllowPlainUrls: this.options.dangerouslyAllowPlainUrls,
      compose: (request) => this.composer.compose(request),
    };
  }

  /** Gives up the publish that is being composed: it rejects, and has changed nothing. */
  abort(): Promise<void> {
    return this.composer.abort();
  }

  /** Waits for what runs. */
  async stop(): Promise<void> {
    await this.last;
    await this.composer.stop();
  }

  /** Reading a large graph parses all of its schemas, so it is kept until something changes. */
  private async graph(): Promise<CurrentGraph> {
    const { reader } = this.database;
    const { revision } = await readState(reader);
    if (this.known?.revision !== revision) this.known = await loadGraph(reader);
    return this.known;
  }
}
