import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { FindCostRules } from '../guard/cost/cost-limit';
import type { RequestContext } from '../observe/request-context';
import type { SupergraphState } from '../observe/supergraph-watch';
import type { FindOperation } from './known-operation';
import type { ServingSupergraph } from './serving-supergraph';
import { hashOfSupergraph } from './supergraph-hash';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type SchemaListener = Parameters<Gateway['onSchemaLoadOrUpdate']>[0];
export type SwapListener = (next: ServingSupergraph, previous: ServingSupergraph) => void;

export interface SwitchOptions {
  /** Loads a supergraph beside the one that serves. Throws where it cannot be served. */
  readonly open: (sdl: string) => Promise<ServingSupergraph>;
  /** How many of the operations asked most are prepared before a new supergraph serves. */
  readonly warmOperations: number;
  readonly warmDeadlineMs: number;
  readonly onRefused: () => void;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>;
}

/**
 * The supergraph that serves now. A new one is loaded and warmed beside it and takes its place between two requests;
 * requests that have begun end on the one they were validated against.
 */
export class SupergraphSwitch {
  private served: { readonly supergraph: ServingSupergraph; readonly since: Date } | undefined;
  private refusedAt: Date | null = null;
  private turn: Promise<void> = Promise.resolve();
  private isStopped = false;
  private readonly bySchema = new WeakMap<GraphQLSchema, ServingSupergraph>();
  private readonly schemaListeners = new Set<SchemaListener>();
  private readonly swapListeners = new Set<SwapListener>();

  constructor(private readonly options: SwitchOptions) {}

  /** Finds what is known of an operation for the supergraph that serves now. */
  readonly find: FindOperation = (...asked) => this.current.find(...asked);

  /** What was read of costs beside a schema that clients see. */
  readonly costRules: FindCostRules = (schema) => (this.bySchema.get(schema) ?? this.current).costRules;

  /** What Apollo Server sees: a gateway whose schema changes. */
  readonly gateway: Gateway = {
    onSchemaLoadOrUpdate: (listener) => {
      this.schemaListeners.add(listener);
      return () => this.schemaListeners.delete(listener);
    },
    load: async () => {
      this.tell(this.current, this.schemaListeners);
      return { executor: (request) => (this.bySchema.get(request.schema) ?? this.current).execute(request) };
    },
    stop: async () => this.schemaListeners.clear(),
  };

  /** Throws before the first is served. */
  get current(): ServingSupergraph {
    if (!this.served) throw new Error('no supergraph is served yet');
    return this.served.supergraph;
  }

  get state(): (SupergraphState & { readonly refusedAt: Date | null }) | undefined {
    if (!this.served) return undefined;
    return { hash: this.served.supergraph.hash, since: this.served.since, refusedAt: this.refusedAt };
  }

  /** Calls a listener after each swap, in the turn in which it happens. Gives what stops that. */
  onSwap(listener: SwapListener): () => void {
    this.swapListeners.add(listener);
    return () => this.swapListeners.delete(listener);
  }

  /** Serves a supergraph from now on, one offer after the other. Throws, and changes nothing, where it cannot be served. */
  serve(sdl: string): Promise<void> {
    const served = this.turn.then(() => this.swap(sdl));
    this.turn = served.catch(() => undefined);
    return served;
  }

  /** Notes that what was offered is not served. */
  refuse(error: unknown): void {
    this.refusedAt = new Date();
    this.options.onRefused();
    this.options.log.error(
      { err: error, serving: this.state?.hash },
      'a new supergraph was refused and the old one stays: mend what the error names and publish it again',
    );
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.turn;
    await this.served?.supergraph.stop();
  }

  private async swap(sdl: string): Promise<void> {
    const previous = this.served?.supergraph;
    if (this.isStopped || previous?.hash === hashOfSupergraph(sdl)) return;
    const startedAt = performance.now();
    const next = await this.options.open(sdl);
    let warmed = 0;
    try {
      const { warmOperations, warmDeadlineMs } = this.options;
      if (previous) warmed = await next.warm(previous.mostUsed(warmOperations), warmDeadlineMs);
      if (this.isStopped) return await next.stop();
      this.bySchema.set(next.schema, next);
      this.tell(next, this.schemaListeners);
    } catch (error) {
      await next.stop();
      throw error;
    }
    this.served = { supergraph: next, since: new Date() };
    if (!previous) return;
    const ms = Math.round(performance.now() - startedAt);
    this.options.log.info({ supergraph: next.hash, warmed, ms }, 'a new supergraph is served');
    previous.retire();
    for (const listener of this.swapListeners) listener(next, previous);
  }

  private tell({ schema, sdl }: ServingSupergraph, listeners: Iterable<SchemaListener>): void {
    for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: sdl });
  }
}
