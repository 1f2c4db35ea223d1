import { resolve } from 'node:path';
import { ContractError } from '@passerelle/contract-subgraph';
import { GraphQLError } from 'graphql';
import { checkNode } from './check-node';
import { help } from './cli/help';
import { printReport } from './cli/print-report';
import { progress } from './cli/progress';
import { readArguments } from './cli/read-arguments';
import { readContract } from './cli/read-contract';
import { readHubKey } from './cli/read-hub-key';
import { ConformanceError } from './conformance-error';

const contractsFolder = resolve(__dirname, '..', '..', '..', 'contracts');

/** Runs the command line and gives its exit code. */
async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  if (given.kind === 'help') {
    console.log(help());
    return 0;
  }
  const { contract, isJson, hubKeysFile, ...options } = given;
  // npm runs scripts in the project's folder; a path is meant from where it was called.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const contractSdl = readContract(contract, folder, contractsFolder);
  const hubKey = hubKeysFile === undefined ? undefined : readHubKey(resolve(folder, hubKeysFile));
  const line = progress(process.stderr);
  try {
    const report = await checkNode({
      ...options,
      contractSdl,
      hubKey,
      onCheck: (check, where) => line.show(`${check}: ${where}`),
    });
    line.clear();
    console.log(isJson ? JSON.stringify(report, null, 2) : printReport(report));
    return report.conforms ? 0 : 1;
  } finally {
    line.clear();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isExpected =
      error instanceof ConformanceError || error instanceof ContractError || error instanceof GraphQLError;
    console.error(`The checks could not be run: ${isExpected ? error.message : ((error as Error).stack ?? error)}`);
    process.exitCode = 2;
  },
);
