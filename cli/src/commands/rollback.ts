import { exitCodes, usageError } from '../cli-error';
import type { Command } from '../command';
import { sendAct } from '../registry/send-act';

export const rollback: Command = {
  name: 'rollback',
  summary: 'serves an earlier supergraph again (operator of the hub only)',
  words: '<supergraph>',
  maxWords: 1,
  flags: { yes: { type: 'boolean', help: 'does not ask' } },
  details:
    'The supergraph is given by its whole hash, which status shows. It is served byte for byte; what was published since is out of the graph until it is published again.',
  async run({ settings, words: [hash = ''], isSet, confirm }) {
    if (!/^[0-9a-f]{64}$/.test(hash)) {
      throw usageError(
        `Expected the whole hash of a supergraph, 64 letters, but got: ${hash || 'nothing'}. "passerelle status" shows them.`,
      );
    }
    settings.need('registry', 'institution', 'key');
    const isMeant = isSet('yes') || (await confirm(`Give every gateway the supergraph ${hash} again?`));
    if (isMeant === null) throw usageError('Nobody is there to ask: give --yes to go back without a question.');
    if (!isMeant) return { text: 'Nothing was changed.', json: { supergraph: null }, exitCode: exitCodes.ok };
    const { supergraph } = await sendAct<{ supergraph: string }>(settings, 'rollback', { supergraph: hash });
    return { text: `Gateways are given ${supergraph} again.`, json: { supergraph }, exitCode: exitCodes.ok };
  },
};
