/** How a request ended; a label of the metrics and the level of its line in the log. */
export type Outcome =
  /** Answered without an error. */
  | 'ok'
  /** Executed; the answer holds errors. */
  | 'errors'
  /** Not executed: the request was not in order. */
  | 'refused'
  /** Not executed: the fault is here (HTTP 5xx). */
  | 'failed'
  /** The client left before the answer was sent. */
  | 'abandoned';

export const levelOf = {
  ok: 'info',
  errors: 'warn',
  refused: 'info',
  failed: 'error',
  abandoned: 'info',
} as const satisfies Record<Outcome, string>;

export function outcomeOf(
  response: { statusCode: number; writableFinished: boolean },
  { codes, isRefused }: { codes: readonly string[]; isRefused: boolean },
): Outcome {
  if (!response.writableFinished) return 'abandoned';
  if (response.statusCode >= 500) return 'failed';
  if (response.statusCode >= 400 || isRefused) return 'refused';
  return codes.length > 0 ? 'errors' : 'ok';
}
