import { gatewaySettings } from '@passerelle/gateway';
import { errorCatalogue, errors } from '@passerelle/protocol';
import { findingCodes, registrySettings } from '@passerelle/registry';
import { subgraphSettings } from '@passerelle/subgraph-kit';
import { hubSettings } from './config';

interface Setting {
  readonly name: string;
  readonly default: string;
  readonly meaning: string;
}

/** The text of docs/errors.md. */
export function errorsPage(): string {
  const own = [...errorCatalogue.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, meaning, remedy, since }) => `| \`${code}\` | ${meaning} | ${remedy} | ${since} |`);
  const foreign = errors.foreignErrorCodes.map(
    ({ code, meaning, remedy }) => `| \`${code}\` | ${meaning} | ${remedy} |`,
  );
  const findings = Object.entries(findingCodes).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |`,
  );
  return `# Errors

Generated from the error catalogue (\`packages/protocol/src/errors.ts\`) by \`npm run generate\`.

An error of the hub has \`extensions.code\` and \`extensions.requestId\`; the answer repeats the request id in the header
\`x-request-id\`, and the log has everything else under it. The HTTP status is 200 when the operation was executed, even
if fields of it failed, and 400 when it was refused before; 401 with a credential that is not good, 403 when nothing of
what was asked may be seen, 406 for a subscription without a stream, 429 when there are too many streams, 503 when the credential could not be checked
or the hub is about to stop. A subscription ends with an error of these codes too ([live.md](live.md)).

## Codes of the hub

| code | meaning | what to do | since |
|---|---|---|---|
${own.join('\n')}

## Codes of GraphQL and HTTP

| code | meaning | what to do |
|---|---|---|
${foreign.join('\n')}

## Findings of the registry

What a check of a schema can find. A finding has one of these codes, a level, and a message about the case at hand.

| code | meaning | what to do |
|---|---|---|
${findings.join('\n')}

A code that is removed stays in this list with the reason. None has been removed yet.
`;
}

/** The text of docs/configuration.md. */
export function configurationPage(): string {
  const table = (settings: readonly Setting[]) =>
    settings
      .map(
        ({ name, default: value, meaning }) => `| \`${name}\` | \`${value}\` | ${meaning.replaceAll('|', '\\\\|')} |`,
      )
      .join('\n');
  return `# Configuration

Generated from the code that reads the settings by \`npm run generate\`. Settings are environment variables; a wrong one
stops the start with a sentence that lists every problem.

## The whole hub in one process (\`npm start\`)

| setting | default | meaning |
|---|---|---|
${table(hubSettings)}

The settings of the gateway below hold too, but for \`SUBGRAPHS\`, \`NODES\`, \`NODES_FILE\` and \`HUB_KEYS_FILE\`, which this process knows.

With \`npm run start:separate\` the gateway takes \`PORT\` and \`METRICS_PORT\`, and the subgraphs take the ports behind them.

## The gateway alone (\`node gateway/dist/main.js\`)

| setting | default | meaning |
|---|---|---|
${table(gatewaySettings)}

## A subgraph alone (\`node subgraphs/<name>/dist/main.js\`)

| setting | default | meaning |
|---|---|---|
${table(subgraphSettings)}
| \`DANGEROUSLY_SHOW_CONTACT_NAMES\` | \`false\` | Directory only: shows the names of people to every caller. |

## The registry (\`node registry/dist/main.js\`, \`npm run registry\`)

The settings of a subgraph hold too.

| setting | default | meaning |
|---|---|---|
${table(registrySettings)}

## Tests (\`npm test\`)

| setting | default | meaning |
|---|---|---|
| \`TEST_DATABASE_SERVER\` | \`mysql://root@127.0.0.1:3306\` | MariaDB or MySQL server to test on beside SQLite, where it answers. Databases named test_* are made and dropped. |
| \`FAN_OUT_CASES\` | \`300\` | Random cases of the fan-out over real HTTP. |
| \`EXECUTOR_WORLDS\` | \`40\` | Random graphs on which the executor is compared with graphql-js, 25 operations each. |
| \`REQUIRE_MARIADB\` | \`false\` | Fails when that server does not answer, instead of testing on SQLite only. |
`;
}
