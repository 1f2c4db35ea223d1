import type { Finding, Outcome } from '../registry/outcome';

const sentences = {
  ACCEPTED: 'It can be published.',
  UNCHANGED: 'It is what is in the graph already.',
  REFUSED: 'It would be refused; nothing has changed for anybody.',
  QUARANTINED: 'Your node would not serve its contract any more, and would be marked.',
} as const;

/** What a check came to, in one line. */
export function printVerdict({ verdict, findings }: Pick<Outcome, 'verdict' | 'findings'>): string {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  return `${verdict}: ${count('error')} errors, ${count('warning')} warnings. ${sentences[verdict]}`;
}
