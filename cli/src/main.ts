import { CliError } from './cli-error';
import { printError, runCommand } from './run-command';

runCommand(process.argv.slice(2), process.env).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof CliError)) throw error;
    printError(error, process.argv.includes('--json'));
    process.exitCode = error.exitCode;
  },
);
