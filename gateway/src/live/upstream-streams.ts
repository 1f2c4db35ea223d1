import type { FastifyBaseLogger } from 'fastify';
import { rightsOf } from '../guard/callers/rights-of';
import type { RequestContext } from '../observe/request-context';
import type { EventSource } from '../upstream/event-source';
import { type StreamQuestion, type StreamSettings, UpstreamStream } from './upstream-stream';

/** All subscriptions to subgraphs: equal questions with equal rights are one. */
export class UpstreamStreams {
  private readonly byQuestion = new Map<string, UpstreamStream>();
  private readonly own = new Set<UpstreamStream>();

  constructor(
    private readonly sourceOf: (subgraph: string) => EventSource,
    private readonly settings: StreamSettings,
    private readonly log: Pick<FastifyBaseLogger, 'warn' | 'info'>,
  ) {}

  /** The stream for a question, for all who are at its position. It opens with its first listener. */
  shared(question: StreamQuestion, context: RequestContext): UpstreamStream {
    const key = JSON.stringify([rightsOf(context.caller), keyOf(question)]);
    const known = this.byQuestion.get(key);
    if (known && (question.after === null || question.after === known.reached)) return known;
    if (known) return this.private(question, context);
    const stream = this.make(question, context, () => this.byQuestion.delete(key));
    this.byQuestion.set(key, stream);
    return stream;
  }

  /** A stream for one listener, who may pause it. */
  private(question: StreamQuestion, context: RequestContext): UpstreamStream {
    const stream = this.make(question, context, () => this.own.delete(stream));
    this.own.add(stream);
    return stream;
  }

  get all(): readonly UpstreamStream[] {
    return [...this.byQuestion.values(), ...this.own];
  }

  private make(question: StreamQuestion, context: RequestContext, onEnd: () => void): UpstreamStream {
    const source = this.sourceOf(question.upstream.subgraph);
    return new UpstreamStream(question, source, context, this.settings, this.log, onEnd);
  }
}

/** What a subgraph is asked, wherever in it one stands. */
export function keyOf({ upstream, variables }: Pick<StreamQuestion, 'upstream' | 'variables'>): string {
  return JSON.stringify([upstream.subgraph, upstream.query, variables]);
}
