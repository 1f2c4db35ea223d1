/**
 * Why an answer did not come, as clients may be told; CUT_SHORT where the request it was for had less time than the
 * subgraph, ABANDONED where nobody waits for it any more.
 */
export type FailureReason = 'TIMEOUT' | 'UNREACHABLE' | 'INVALID_ANSWER' | 'BUSY' | 'CUT_SHORT' | 'ABANDONED';

/** A subgraph has not answered. What happened is in `cause`, for the log: it may name an address. */
export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';

  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Errors of a connection: nothing that could be read has come over it. */
const connectionCodes = new Set<unknown>([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function asUpstreamFailure(error: unknown, signal: AbortSignal | undefined): UpstreamFailure {
  if (error instanceof UpstreamFailure) return error;
  const options = { cause: error };
  if (signal?.aborted) return new UpstreamFailure('ABANDONED', 'nobody waits for the answer any more', options);
  const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
  if (connectionCodes.has(code)) return new UpstreamFailure('UNREACHABLE', `not reached: ${message}`, options);
  if (/Timeout/i.test(name ?? '')) return new UpstreamFailure('TIMEOUT', 'no answer in time', options);
  return new UpstreamFailure('INVALID_ANSWER', `no answer of GraphQL: ${message}`, options);
}
