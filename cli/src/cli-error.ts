/** What the command line ends with. */
export const exitCodes = {
  ok: 0,
  /** The schema, or the act, is refused. */
  refused: 1,
  /** What was typed or set cannot be used. */
  usage: 2,
  /** No registry has answered. */
  unreachable: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends the command; the message says what was expected, what came and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly exitCode: ExitCode,
    /** A code of docs/errors.md where the registry gave one. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

export function usageError(message: string): CliError {
  return new CliError(message, exitCodes.usage);
}
