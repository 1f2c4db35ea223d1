import { maxPageSize } from '@passerelle/protocol';
import { everyCheck } from '../every-check';

/** What `--help` prints. */
export function help(): string {
  const width = Math.max(...everyCheck.map(({ name }) => name.length));
  return `Tells whether a running node keeps a contract, before the hub does.

  npm run conformance -- <contract> <url> [options]

  <contract>            the SDL file, or a name: contracts/<name>/contract.graphql
  <url>                 where the node answers GraphQL, such as http://127.0.0.1:4001/graphql

  --owner <name>        the prefix of its ids; without it, that of its first row
  --versions <range>    the versions it serves, 1.2 or 1.0-1.2; without it, that of the contract file
  --hub-key <file>      signs as the hub with the key in this file, for a node that answers the hub only; needs --owner
  --header "name: value"  sent with every request; may be given several times
  --page-size <n>       walks by pages of n rows, 1 to ${maxPageSize}, besides 1 and ${maxPageSize}; 7 without it
  --max-rows <n>        rows of a list that are looked at; 1000 without it
  --json                prints the report as JSON (with npm run --silent)
  --help                prints this

It asks only and changes nothing. Rows should not change while it runs.
It ends with 0 where no check failed, 1 where one did, 2 where they could not be run.

The checks:

${everyCheck.map(({ name, promise }) => `  ${name.padEnd(width)}  ${promise}`).join('\n')}
`;
}
