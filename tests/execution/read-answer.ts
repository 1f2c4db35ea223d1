import type { ExecutionResult } from 'graphql';
import type { FinishedAnswer } from '../../gateway/src/execution/finished-answer';

/** What the executor wrote, as graphql-js gives its answers. */
export function readAnswer({ data, errors }: FinishedAnswer): ExecutionResult {
  return { ...(data && { data: data.read() as ExecutionResult['data'] }), ...(errors && { errors }) };
}
