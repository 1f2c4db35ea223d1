import type { Finding } from '../registry/outcome';

/** Findings for people, errors first: where, what, what to do, and who would be hurt. */
export function printFindings(file: string, findings: readonly Finding[]): string {
  const order = ['error', 'warning', 'info'];
  return [...findings]
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .map((finding) => printFinding(file, finding))
    .join('\n');
}

function printFinding(file: string, { level, code, message, remedy, coordinate, place, usage }: Finding): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  const users = usage.map(
    ({ client, operationName, requests, lastSeen }) =>
      `  used by ${client} in ${operationName ?? 'an operation without a name'}: ${requests} requests, last ${lastSeen}`,
  );
  return [
    `${where} ${level} ${code}${coordinate ? ` ${coordinate}` : ''}`,
    `  ${message}`,
    `  → ${remedy}`,
    ...users,
  ].join('\n');
}
