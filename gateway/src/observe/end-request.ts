import { FinishedData } from '../execution/finished-data';
import type { RequestContext } from './request-context';

/** What is told beside data and errors. */
export type AnswerExtensions = Readonly<Record<string, unknown>>;

/** Called once for every answer, whichever lane it took, just before it is sent. Gives the answer's extensions. */
export function endRequest(
  { cost, operationCost, startedAt }: RequestContext,
  data: unknown,
  wantsCost: boolean,
): AnswerExtensions | undefined {
  if (!wantsCost) return undefined;
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  const operation = operationCost && {
    estimated: operationCost.estimated,
    actual: operationCost.actual(data instanceof FinishedData ? data.read() : data),
  };
  return { cost: { ...operation, ...cost, durationMs } };
}
