import type { Context } from '@opentelemetry/api';
import type { AssertedCaller } from '@passerelle/assertion';
import { headers as passerelleHeaders } from '@passerelle/protocol';
import { Pool } from 'undici';
import { type Freshness, readFreshness } from '../caching/freshness';
import { type ParsedAnswer, parseAnswer } from './parse-answer';
import { receiveAnswer } from './receive-answer';

export interface ClientSettings {
  /** How long a subgraph may take to answer, in milliseconds, where a request does not say. */
  readonly deadlineMs: number;
  /** Answers larger than this are given up. */
  readonly maxResponseBytes: number;
  readonly connections: number;
}

export interface UpstreamRequest {
  /** Text of the operation, as it stands in the body. */
  readonly query: string;
  /** On whose behalf the subgraph is asked; nobody's when left out, as by a probe. */
  readonly caller?: AssertedCaller | undefined;
  /** JSON of the operation and its variables. */
  readonly body: string;
  readonly requestId: string;
  /** Whether it may change something; then it is not repeated. */
  readonly isMutation?: boolean;
  /** Names what the caller may see, where the answer may be shared with others who may see the same. */
  readonly rights?: string | undefined;
  /** An answer may be shared only where it was asked for after this moment, as `performance.now()` tells. */
  readonly notBefore?: number | undefined;
  /** Called each time it is sent. */
  readonly onSent?: () => void;
  /** How long it may take, in milliseconds; the subgraph is told. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The trace it is asked in; a probe belongs to none. */
  readonly trace?: Context | undefined;
  /** Sent beside the client's own. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface UpstreamAnswer extends ParsedAnswer {
  readonly httpStatus: number;
  /** What was read as data and errors, for whoever needs values of its own. */
  readonly text: string;
  /** SQL statements it took; 0 where the subgraph does not say. */
  readonly sqlStatements: number;
  /** How long the subgraph promises that it stays good. */
  readonly freshness: Freshness;
  /** Size of the answer. */
  readonly bytes: number;
}

/** Asks a subgraph. */
export interface AskSubgraph {
  /** Throws when the subgraph cannot be reached in time or does not answer GraphQL. */
  ask(request: UpstreamRequest): Promise<UpstreamAnswer>;
}

/** Keep-alive connections to one subgraph. Follows no redirect. */
export class SubgraphClient implements AskSubgraph {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    readonly url: string,
    private readonly settings: ClientSettings,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.path = pathname + search;
    this.pool = new Pool(origin, {
      connections: settings.connections,
      maxResponseSize: settings.maxResponseBytes,
      headersTimeout: settings.deadlineMs,
      bodyTimeout: settings.deadlineMs,
      connect: { timeout: settings.deadlineMs },
    });
  }

  async ask({ body, requestId, onSent, timeoutMs, signal, headers: more }: UpstreamRequest): Promise<UpstreamAnswer> {
    const deadlineMs = Math.max(0, Math.min(this.settings.deadlineMs, timeoutMs ?? Number.POSITIVE_INFINITY));
    onSent?.();
    const { statusCode, headers, text } = await receiveAnswer(
      this.pool,
      {
        path: this.path,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          [passerelleHeaders.requestId]: requestId,
          [passerelleHeaders.deadline]: String(Math.ceil(deadlineMs)),
          ...more,
        },
        body,
      },
      deadlineMs,
      signal,
    );
    const answer = parseAnswer(text);
    if (answer === null) throw new Error(`HTTP ${statusCode} without a GraphQL answer`);
    return {
      httpStatus: statusCode,
      data: answer.data,
      errors: answer.errors,
      text,
      sqlStatements: Number(headers[passerelleHeaders.sqlStatements] ?? 0) || 0,
      freshness: readFreshness(headers),
      bytes: Number(headers['content-length'] ?? Buffer.byteLength(text)),
    };
  }

  /** Waits for what is under way, then closes the connections. */
  close(): Promise<void> {
    return this.pool.close();
  }

  /** Closes the connections at once. */
  destroy(): Promise<void> {
    return this.pool.destroy();
  }
}
