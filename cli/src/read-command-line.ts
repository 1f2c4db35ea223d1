import { parseArgs } from 'node:util';
import { usageError } from './cli-error';
import type { Command } from './command';
import { everyCommand } from './commands/every-command';
import { everySetting, type SettingName, settingNames } from './config';

/** What was typed. */
export type CommandLine =
  | { readonly kind: 'help'; readonly command: Command | null }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly words: readonly string[];
      readonly flags: Readonly<Record<string, string | boolean | undefined>>;
      readonly settings: Partial<Record<SettingName, string>>;
    };

/** Finds the command, then reads its flags. Throws usage errors. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const command = everyCommand.find(({ name }) => name.split(' ').every((word, index) => argv[index] === word));
  if (!command) {
    if (argv.length === 0 || argv.includes('--help')) return { kind: 'help', command: null };
    const known = everyCommand.map(({ name }) => name).join(', ');
    throw usageError(`Expected a command first (${known}), but got: ${argv.join(' ')}. passerelle --help says more.`);
  }
  const { values, positionals } = parse(command, argv.slice(command.name.split(' ').length));
  if (values.help) return { kind: 'help', command };
  if (positionals.length > command.maxWords) {
    throw usageError(
      `passerelle ${command.name} takes ${command.words || 'nothing'} behind its name, but got: ${positionals.join(' ')}.`,
    );
  }
  const settings = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = values[everySetting[name].flag];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  // Everybody on the machine sees what is typed.
  if (settings.key?.trimStart().startsWith('{')) {
    throw usageError('--key must name a file; a key itself goes into PASSERELLE_KEY.');
  }
  return { kind: 'run', command, words: positionals, flags: values, settings };
}

/** What Node says about arguments stays; where to read more is added. */
function parse(command: Command, args: readonly string[]) {
  const settingFlags = Object.values(everySetting).map(({ flag }) => [flag, { type: 'string' }] as const);
  const ownFlags = Object.entries(command.flags).map(([flag, { type }]) => [flag, { type }] as const);
  const options = Object.fromEntries([
    ...settingFlags,
    ...ownFlags,
    ['json', { type: 'boolean' }] as const,
    ['help', { type: 'boolean' }] as const,
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw usageError(`${(error as Error).message}\npasserelle ${command.name} --help says how it is used.`);
  }
}
