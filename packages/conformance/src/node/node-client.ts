import { headers } from '@passerelle/protocol';
import type { GraphQLFormattedError } from 'graphql';
import { ConformanceError } from '../conformance-error';
import { NotApplicable } from '../outcome';
import type { Exchange, Question } from './exchange';

export interface NodeClientOptions {
  readonly url: string;
  /** Sent with every request, such as an authorization. */
  readonly headers: Readonly<Record<string, string>>;
  readonly deadlineMs: number;
  /** Gives the hub's signature for a request, for a node that answers the hub only. */
  readonly sign?: ((query: string, body: string) => string) | undefined;
}

/** Requests without an answer after which the node is not asked any more: each may cost a whole deadline. */
const mostUnanswered = 3;

/** Asks one node over HTTP as the hub does, and keeps how long each request took. */
export class NodeClient {
  /** Milliseconds each request took; one without an answer counts as the deadline. */
  readonly durations: number[] = [];
  private unansweredInARow = 0;

  constructor(private readonly options: NodeClientOptions) {}

  ask({ query, variables }: Question): Promise<Exchange> {
    return this.send(JSON.stringify({ query, variables }), query);
  }

  /**
   * Sends a body as it is. Throws a ConformanceError where the very first request finds nobody there, and NotApplicable
   * once the node has been given up.
   */
  async send(body: string, query = ''): Promise<Exchange> {
    if (this.unansweredInARow >= mostUnanswered)
      throw new NotApplicable(
        `the node left ${mostUnanswered} requests in a row without an answer; it was not asked any more`,
      );
    const startedAt = performance.now();
    const { sign } = this.options;
    const signature = sign && { [headers.assertion]: sign(query, body) };
    try {
      const response = await fetch(this.options.url, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          ...this.options.headers,
          ...signature,
          'content-type': 'application/json',
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.options.deadlineMs),
      });
      const text = await response.text();
      this.unansweredInARow = 0;
      return readAnswer(body, response.status, response.headers.get('content-type') ?? 'no content type', text);
    } catch (error) {
      const isLate = (error as Error).name === 'TimeoutError';
      this.unansweredInARow += 1;
      if (isLate) return unanswered(body, `no answer within ${this.options.deadlineMs} ms`);
      if (this.durations.length === 0) throw this.unreachable(error);
      return unanswered(body, `a broken connection: ${reasonOf(error)}`);
    } finally {
      this.durations.push(performance.now() - startedAt);
    }
  }

  private unreachable(error: unknown): ConformanceError {
    return new ConformanceError(
      `expected a GraphQL node at ${this.options.url}, but nothing could be reached there (${reasonOf(error)}); start the node, or check the address`,
    );
  }
}

function readAnswer(body: string, status: number, contentType: string, text: string): Exchange {
  // The hub takes these for a refusal of the caller, whatever the body says.
  if (status === 401 || status === 403)
    return unanswered(
      body,
      `HTTP ${status}: the node refuses the caller; name yourself with --header "name: value", or sign as the hub with --hub-key`,
    );
  const answer = parseAnswer(text);
  if (answer === null)
    return unanswered(body, `HTTP ${status} with ${contentType}, which is no GraphQL answer: ${shorten(text)}`);
  return { body, problem: null, ...answer };
}

function parseAnswer(text: string): Pick<Exchange, 'data' | 'errors'> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('data' in value || 'errors' in value)) return null;
    const { data, errors } = value as { data?: unknown; errors?: unknown };
    return {
      data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null,
      errors: Array.isArray(errors) ? errors.map(readError) : [],
    };
  } catch {
    return null;
  }
}

/** What stands among the errors and is none is one of its own kind. */
function readError(error: unknown): GraphQLFormattedError {
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  return isError ? (error as GraphQLFormattedError) : { message: `${JSON.stringify(error)}, which is no error` };
}

function unanswered(body: string, problem: string): Exchange {
  return { body, problem, data: null, errors: [] };
}

function reasonOf(error: unknown): string {
  const cause = (error as Error).cause ?? error;
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return String(code || message || cause);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line || '(empty)';
}
