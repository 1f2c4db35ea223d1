import { CliError, exitCodes } from './cli-error';
import { everyCommand } from './commands/every-command';
import { commandHelp, generalHelp } from './help';
import { readCommandLine } from './read-command-line';

describe('the command line that was typed', () => {
  it.each([
    ['no such command', ['publsh'], 'Expected a command first (key create, check'],
    ['half a command', ['key'], 'Expected a command first'],
    ['no such flag', ['check', '--frob'], 'passerelle check --help'],
    ['a flag of another command', ['status', '--yes'], 'passerelle status --help'],
    ['two files', ['check', 'a.graphql', 'b.graphql'], 'takes [schema.graphql] behind its name'],
    ['a word where none belongs', ['key', 'create', 'brest'], 'takes nothing behind its name'],
    ['a key in a flag', ['check', '--key', '{"d": "secret"}'], '--key must name a file'],
  ])('is refused with what to do for %s', (_what, argv, expected) => {
    expect(() => readCommandLine(argv)).toThrow(
      expect.objectContaining({
        name: CliError.name,
        exitCode: exitCodes.usage,
        message: expect.stringContaining(expected),
      }),
    );
  });

  it('sets what a flag sets', () => {
    expect(readCommandLine(['check', 'a.graphql', '--contract-version', '1.0', '--accept-breaking'])).toMatchObject({
      kind: 'run',
      words: ['a.graphql'],
      settings: { contractVersion: '1.0' },
      flags: { 'accept-breaking': true },
    });
  });

  it.each([[[]], [['--help']]])('asks for the help with %j', (argv) => {
    expect(readCommandLine(argv)).toEqual({ kind: 'help', command: null });
  });

  it.each(everyCommand.map((command) => [command.name, command] as const))('has a help for %s', (name, command) => {
    expect(readCommandLine([...name.split(' '), '--help'])).toEqual({ kind: 'help', command });
    expect(generalHelp()).toContain(`passerelle ${name}`);
    const help = commandHelp(command);
    for (const flag of Object.keys(command.flags)) expect(help).toContain(`--${flag}`);
  });
});
