import type { FormattedExecutionResult } from 'graphql';
import { FinishedData } from '../execution/finished-data';

/** Writes the body of an answer. Data that is text already is taken as it is. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const { errors, data, extensions } = answer;
  if (!(data instanceof FinishedData)) return `${JSON.stringify(answer)}\n`;
  const before = errors ? `"errors":${JSON.stringify(errors)},` : '';
  const after = extensions ? `,"extensions":${JSON.stringify(extensions)}` : '';
  return `{${before}"data":${data.text}${after}}\n`;
}
