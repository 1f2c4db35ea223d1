import { exitCodes, usageError } from '../cli-error';
import type { Command } from '../command';
import { githubAnnotations } from '../output/github-annotations';
import { printFindings } from '../output/print-findings';
import { printVerdict } from '../output/print-outcome';
import { isGood, type Outcome } from '../registry/outcome';
import { proposalClaims } from '../registry/proposal';
import { sendAct } from '../registry/send-act';
import { readSchema } from '../settings/read-schema';

export const check: Command = {
  name: 'check',
  summary: 'says what would come of publishing, and changes nothing',
  words: '[schema.graphql]',
  maxWords: 1,
  flags: {
    'accept-breaking': { type: 'boolean', help: 'takes breaking changes for meant, which is recorded' },
    format: { type: 'string', value: '<form>', help: 'text, json or github (annotations beside the line)' },
  },
  details: 'It ends with 1 where publishing would be refused, or a node would be marked.',
  async run({ settings, words, isSet, text }) {
    const format = text('format') ?? 'text';
    if (!['text', 'json', 'github'].includes(format)) {
      throw usageError(`--format must be text, json or github, but got: ${format}.`);
    }
    const schema = readSchema(settings, words[0]);
    const outcome = await sendAct<Outcome>(settings, 'check', proposalClaims(settings, { isSet }), schema.sdl);
    const { findings } = outcome;
    const forPeople = [printFindings(schema.name, findings), printVerdict(outcome)].filter(Boolean).join('\n\n');
    const texts: Record<string, string> = {
      json: JSON.stringify(outcome, null, 2),
      github: githubAnnotations(schema.name, findings),
    };
    return {
      text: texts[format] ?? forPeople,
      json: outcome,
      exitCode: isGood(outcome) ? exitCodes.ok : exitCodes.refused,
    };
  },
};
