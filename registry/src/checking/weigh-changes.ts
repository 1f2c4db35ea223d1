import type { ApiChange } from '../composition/composition';
import type { Finding, UsageOfElement } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';

/** What the registry knows of the use of the graph. */
export interface UsageKnowledge {
  /** Whether gateways have reported anything lately: silence about an element says nothing otherwise. */
  readonly isReported: boolean;
  /** Who uses an element, or something inside it. */
  usageOf(coordinate: string): Promise<readonly UsageOfElement[]>;
}

/**
 * What clients would notice. A breaking change blocks where somebody uses the element, or where nobody knows; it warns
 * where reports say that nobody does, or where it is meant.
 */
export async function weighChanges(
  changes: readonly ApiChange[],
  usage: UsageKnowledge,
  acceptBreaking: boolean,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { level, path, message } of changes) {
    if (level === 'safe') continue;
    const coordinate = path === null ? null : elementOf(path);
    if (level === 'dangerous') {
      findings.push(makeFinding('info', 'DANGEROUS_CHANGE', `${message}.`, { coordinate }));
      continue;
    }
    const users = coordinate === null ? [] : await usage.usageOf(coordinate);
    const blocks = !acceptBreaking && (users.length > 0 || !usage.isReported);
    findings.push(
      makeFinding(
        blocks ? 'error' : 'warning',
        'BREAKING_CHANGE',
        `${message}. ${tellUsage(users, usage.isReported)}`,
        {
          coordinate,
          usage: users,
        },
      ),
    );
  }
  return findings;
}

/** The field an argument belongs to: reports tell fields, not arguments. */
function elementOf(path: string): string {
  return path.split('.').slice(0, 2).join('.');
}

function tellUsage(users: readonly UsageOfElement[], isReported: boolean): string {
  if (users.length > 0) {
    const clients = [...new Set(users.map(({ client }) => client))];
    const lastSeen = users
      .map((user) => user.lastSeen)
      .sort()
      .at(-1);
    return `Used by ${clients.slice(0, 5).join(', ')}${clients.length > 5 ? ` and ${clients.length - 5} more` : ''}, last at ${lastSeen}.`;
  }
  return isReported ? 'Nobody has used it lately.' : 'No gateway reports usage, so nobody knows who uses it.';
}
