import { exitCodes, usageError } from '../cli-error';
import type { Command } from '../command';
import { table } from '../output/table';
import type { Use } from '../registry/outcome';
import { sendAct } from '../registry/send-act';

export const usage: Command = {
  name: 'usage',
  summary: 'says who still uses an element of yours',
  words: '<Type or Type.field>',
  maxWords: 1,
  flags: {},
  details: 'At most the hundred who ask most. Told to the owner of the element, and to who runs the hub.',
  async run({ settings, words: [coordinate] }) {
    if (coordinate === undefined) throw usageError('Expected an element such as Query.corridor, but got: nothing.');
    const answer = await sendAct<{ isReported: boolean; uses: Use[] }>(settings, 'uses', { coordinate });
    return { text: print(coordinate, answer), json: answer, exitCode: exitCodes.ok };
  },
};

function print(coordinate: string, { isReported, uses }: { isReported: boolean; uses: readonly Use[] }): string {
  if (!isReported) return `Nobody knows who uses ${coordinate}: no gateway reports usage to this registry.`;
  if (uses.length === 0) return `No client has used ${coordinate} in the time that usage is kept.`;
  const rows = uses.map(({ client, operationName, requests, lastSeen }) => [
    client,
    operationName ?? '-',
    String(requests),
    lastSeen,
  ]);
  return table(['client', 'operation', 'requests', 'last seen'], rows);
}
