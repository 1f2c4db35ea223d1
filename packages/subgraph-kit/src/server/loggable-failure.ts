import { QueryFailedError } from 'typeorm';

/**
 * What of a failure goes to the log. The database's own message and the parameters of a statement repeat the
 * values of rows, which may be personal; its code and the statement with placeholders do not.
 */
export function loggableFailure(error: unknown): object {
  if (error instanceof QueryFailedError) {
    const { code } = error.driverError as { code?: string };
    return { err: { type: error.name, code, sql: error.query, stack: framesOf(error) } };
  }
  return { err: error };
}

/** The stack without its first line, which repeats the message. */
function framesOf({ stack }: Error): string {
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
