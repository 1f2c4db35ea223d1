import { exitCodes, usageError } from '../cli-error';
import type { Command } from '../command';
import { printChanges } from '../output/print-changes';
import { currentVersion, versionByHash } from '../registry/versions';
import { schemaChanges } from '../schema/schema-changes';
import { readSchema } from '../settings/read-schema';
import type { Settings } from '../settings/settings';

export const diff: Command = {
  name: 'diff',
  summary: 'says what changes between two versions of your subgraph',
  words: '[<from> [<to>]]',
  maxWords: 2,
  flags: {},
  details:
    'Versions are given by their hash or its beginning, at least 8 letters. Without <to> it is your file, without <from> what is in the graph.',
  async run({ settings, words: [from, to] }) {
    const { subgraph } = settings.need('subgraph');
    const [before, after] = await Promise.all([
      from === undefined ? current(settings, subgraph) : published(settings, subgraph, from),
      to === undefined ? local(settings) : published(settings, subgraph, to),
    ]);
    const changes = await schemaChanges(before, after);
    return { text: printChanges(changes), json: { changes }, exitCode: exitCodes.ok };
  },
};

async function current(settings: Settings, subgraph: string) {
  const version = await currentVersion(settings, subgraph);
  if (version === null) throw usageError(`${subgraph} is not in the graph, so there is nothing to compare with.`);
  return { name: 'The current version', sdl: version.sdl };
}

async function published(settings: Settings, subgraph: string, hash: string) {
  if (!/^[0-9a-f]{8,64}$/.test(hash)) {
    throw usageError(`A version must be given by 8 to 64 letters of its hash, but got: ${hash}.`);
  }
  return { name: `Version ${hash}`, sdl: (await versionByHash(settings, subgraph, hash)).sdl };
}

function local(settings: Settings) {
  return readSchema(settings, undefined);
}
