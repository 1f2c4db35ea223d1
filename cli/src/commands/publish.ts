import { CliError, exitCodes, usageError } from '../cli-error';
import type { Command } from '../command';
import { printChanges } from '../output/print-changes';
import { printFindings } from '../output/print-findings';
import { printVerdict } from '../output/print-outcome';
import { isGood, type Outcome } from '../registry/outcome';
import { proposalClaims } from '../registry/proposal';
import { sendAct } from '../registry/send-act';
import { currentVersion } from '../registry/versions';
import { type Change, schemaChanges } from '../schema/schema-changes';
import { readSchema, type SchemaFile } from '../settings/read-schema';
import type { Settings } from '../settings/settings';

export const publish: Command = {
  name: 'publish',
  summary: 'checks, shows what changes, asks, and publishes',
  words: '[schema.graphql]',
  maxWords: 1,
  flags: {
    yes: { type: 'boolean', help: 'does not ask' },
    base: { type: 'string', value: '<hash>', help: 'the version you started from; the current one without it' },
    'accept-breaking': { type: 'boolean', help: 'takes breaking changes for meant, which is recorded' },
  },
  details:
    'It is published as a whole or not at all. With --base, what a colleague published since is not overwritten.',
  async run({ settings, words, isSet, text, note, confirm }) {
    const base = text('base');
    if (base !== undefined && !/^[0-9a-f]{64}$/.test(base)) {
      throw usageError(`--base must be the whole hash of a version, 64 letters, but got: ${base}.`);
    }
    const schema = readSchema(settings, words[0]);
    const claims = proposalClaims(settings, { isSet });
    const checked = await sendAct<Outcome>(settings, 'check', claims, schema.sdl);
    if (!isGood(checked)) return report(schema, checked, [], 'Nothing was published.');

    const changes = await shownChanges(settings, String(claims.subgraph), checked.version, schema, note);
    if (changes) note(printChanges(changes));
    const isMeant = isSet('yes') || (await confirm(`Publish ${claims.subgraph} to ${settings.get('registry')}?`));
    if (isMeant === null) throw usageError('Nobody is there to ask: give --yes to publish without a question.');
    if (!isMeant) return report(schema, checked, changes, 'Nothing was published.');

    const published = await sendAct<Outcome>(
      settings,
      'publish',
      { ...claims, base: base ?? checked.version },
      schema.sdl,
    );
    const { verdict, version, supergraph } = published;
    const sentence =
      verdict === 'ACCEPTED'
        ? `Published: version ${version} is in the supergraph ${supergraph}.`
        : verdict === 'UNCHANGED'
          ? `Nothing to publish: version ${version} is in the graph already.`
          : printVerdict(published);
    return report(schema, published, changes, sentence);
  },
};

function report(schema: SchemaFile, outcome: Outcome, changes: readonly Change[] | null, sentence: string) {
  const text = [printFindings(schema.name, outcome.findings), sentence].filter(Boolean).join('\n\n');
  return { text, json: { ...outcome, changes }, exitCode: isGood(outcome) ? exitCodes.ok : exitCodes.refused };
}

/** What clients would notice; null where the graph, unlike the registry, cannot be asked. */
async function shownChanges(
  settings: Settings,
  subgraph: string,
  base: string | null,
  after: SchemaFile,
  note: (text: string) => void,
): Promise<Change[] | null> {
  if (base === null) {
    note(`${subgraph} is new in the graph.`);
    return [];
  }
  try {
    const current = await currentVersion(settings, subgraph);
    return await schemaChanges({ name: 'The current version', sdl: current?.sdl ?? '' }, after);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    note(`What changes cannot be shown. ${error.message}`);
    return null;
  }
}
