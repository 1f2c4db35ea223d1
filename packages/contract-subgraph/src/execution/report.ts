import { printVersion } from '../contract/version';
import { encodeRetryToken } from '../gathering/retry-token';
import type { Contribution } from '../gathering/source';
import type { Node } from '../node/node';
import type { NodePart } from './node-question';

interface Asked {
  readonly question: string;
  readonly isBackward: boolean;
  readonly isRetry: boolean;
}

/** Whether a node gave all that it was asked for, now. */
export function isWhole({ missingFields }: NodePart, { gap, staleBecause, dropped }: Contribution): boolean {
  return !gap && !staleBecause && dropped.length === 0 && missingFields.length === 0;
}

/** The NodeReport of a node; one that has no part in the answer was not asked. */
export function toReport(
  node: Node,
  part: NodePart | undefined,
  contribution: Contribution | undefined,
  asked: Asked,
): object {
  const { gap } = contribution ?? {};
  const [after, before] = gap ? (asked.isBackward ? [gap.to, gap.from] : [gap.from, gap.to]) : [null, null];
  return {
    owner: { __typename: 'Institution', id: node.owner },
    contractVersion: node.version ? printVersion(node.version) : node.versions,
    status: statusOf(contribution),
    rows: contribution?.rows ?? 0,
    droppedRows: contribution?.dropped.length ?? 0,
    asOf: contribution?.asOf?.toISOString() ?? null,
    missingFields: part?.missingFields ?? [],
    unsupportedFilters: part?.unsupportedFilters ?? [],
    retryToken: gap ? encodeRetryToken({ owner: node.owner, after, before, question: asked.question }) : null,
    message: part && contribution ? messageOf(part, contribution, asked) : null,
  };
}

function statusOf(contribution: Contribution | undefined): string {
  if (!contribution) return 'SKIPPED';
  const { gap, staleBecause, dropped } = contribution;
  if (gap) return gap.failure.status;
  if (staleBecause) return 'STALE';
  return dropped.length > 0 ? 'ERROR' : 'OK';
}

function messageOf(part: NodePart, contribution: Contribution, { isRetry }: Asked): string | null {
  const { gap, staleBecause, dropped, surplus, totalCount } = contribution;
  const sentences = [
    gap?.failure.message,
    staleBecause && `The rows are of an earlier answer. ${staleBecause.message}`,
    dropped.length > 0 && `Dropped ${countReasons(dropped)}.`,
    surplus > 0 && `${surplus} rows came that were not asked for; they were not used.`,
    part.wantsTotal && !gap && (totalCount === null || isRetry) && noTotal(part, isRetry),
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function noTotal({ unsupportedFilters }: NodePart, isRetry: boolean): string {
  if (isRetry) return 'There is no total of the rows that were missing.';
  return unsupportedFilters.length > 0
    ? 'It could not count its rows: the hub applied a filter.'
    : 'It did not count its rows.';
}

/** `2 rows (Lighthouse.height is null), 1 row (it was sent twice)` */
function countReasons(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} ${count === 1 ? 'row' : 'rows'} (${reason})`).join(', ');
}
