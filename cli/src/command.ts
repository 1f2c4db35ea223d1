import type { ExitCode } from './cli-error';
import type { Settings } from './settings/settings';

/** A flag of one command. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What stands for its value in the help, such as `<file>`. */
  readonly value?: string;
  readonly help: string;
}

/** What a command is given. */
export interface Input {
  readonly settings: Settings;
  /** What was typed behind the name of the command. */
  readonly words: readonly string[];
  text(flag: string): string | undefined;
  isSet(flag: string): boolean;
  /** Says something beside the result, on standard error. */
  note(text: string): void;
  /** Asks whoever typed the command; null where nobody sits there. */
  confirm(question: string): Promise<boolean | null>;
}

/** What a command prints and ends with. */
export interface Result {
  /** For people. */
  readonly text: string;
  /** For programs, with `--json`. */
  readonly json: unknown;
  readonly exitCode: ExitCode;
}

export interface Command {
  /** One or two words. */
  readonly name: string;
  readonly summary: string;
  /** What may stand behind the name, such as `[schema.graphql]`. */
  readonly words: string;
  readonly maxWords: number;
  readonly flags: Readonly<Record<string, Flag>>;
  /** What else its help says. */
  readonly details: string;
  run(input: Input): Promise<Result>;
}
