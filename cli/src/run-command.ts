import { createInterface } from 'node:readline/promises';
import { type CliError, exitCodes } from './cli-error';
import type { Input } from './command';
import { everySetting, settingNames, workingFolder } from './config';
import { commandHelp, generalHelp } from './help';
import { plain } from './output/plain';
import { type CommandLine, readCommandLine } from './read-command-line';
import { readProjectFile } from './settings/read-project-file';
import { Settings } from './settings/settings';

/** Runs one command line; prints its result and gives the exit code. Throws a CliError where it cannot be run. */
export async function runCommand(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const line = readCommandLine(argv);
  if (line.kind === 'help') {
    console.log(line.command ? commandHelp(line.command) : generalHelp());
    return exitCodes.ok;
  }
  const { text, json, exitCode } = await line.command.run(inputOf(line, env));
  console.log(line.flags.json ? JSON.stringify(json, null, 2) : plain(text));
  return exitCode;
}

/** What is printed of an error: with `--json` for programs, on standard output, where they read. */
export function printError({ message, code, exitCode }: CliError, isJson: boolean): void {
  if (isJson) console.log(JSON.stringify({ error: { message, code, exitCode } }, null, 2));
  else console.error(plain(message));
}

function inputOf({ flags, words, settings }: CommandLine & { kind: 'run' }, env: NodeJS.ProcessEnv): Input {
  const folder = workingFolder(env);
  const fromEnvironment = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = env[everySetting[name].variable];
      return value ? [[name, value]] : [];
    }),
  );
  return {
    settings: new Settings({ ...readProjectFile(folder), ...fromEnvironment, ...settings }, folder),
    words,
    text: (flag) => (typeof flags[flag] === 'string' ? flags[flag] : undefined),
    isSet: (flag) => flags[flag] === true,
    note: (text) => console.error(plain(text)),
    confirm,
  };
}

async function confirm(question: string): Promise<boolean | null> {
  if (!process.stdin.isTTY) return null;
  // The question is no result: it stays out of what a program reads.
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|o|oui)$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
