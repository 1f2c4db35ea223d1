import type { Command, Flag } from './command';
import { everyCommand } from './commands/every-command';
import { everySetting, projectFileName } from './config';

const exits =
  'It ends with 0 where all is well, 1 where something is refused, 2 where what was typed or set cannot be used, 3 where no registry answers.';

/** What `passerelle --help` prints. */
export function generalHelp(): string {
  const rows = everyCommand.map(({ name, words, summary }) => [`passerelle ${name} ${words}`.trim(), summary] as const);
  return `The command line of whoever owns a subgraph.

${columns(rows)}

passerelle <command> --help says more of one.

Settings, by flag, environment or ${projectFileName} in the folder:

${columns(Object.values(everySetting).map(({ flag, value, variable, meaning }) => [`--${flag} ${value}`, `${variable}: ${meaning}`]))}

${exits}`;
}

/** What `passerelle <command> --help` prints. */
export function commandHelp({ name, words, summary, flags, details }: Command): string {
  const own = Object.entries<Flag>(flags).map(
    ([flag, { value = '', help }]) => [`--${flag} ${value}`.trim(), help] as const,
  );
  return `passerelle ${name} ${words}`.trim().concat(`

It ${summary}.
${details}

${columns([...own, ['--json', 'prints the result as JSON'], ['--help', 'prints this']])}

passerelle --help lists the settings. ${exits}`);
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
