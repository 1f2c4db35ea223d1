import type { CheckResult, Report } from '../report';

const columns = ['check', 'where', 'result', 'what came'] as const;

/** The report as a table for people: a line a check, and below a failed one what was expected and how to repeat it. */
export function printReport(report: Report): string {
  const rows = report.results.map((result) => ({ result, cells: cellsOf(result) }));
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...rows.map(({ cells }) => (cells[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === cells.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))).join('  ');
  const below = ' '.repeat(2);
  return [
    headline(report),
    '',
    line(columns),
    line(columns.map((name, index) => '-'.repeat(index === columns.length - 1 ? name.length : (widths[index] ?? 0)))),
    ...rows.flatMap(({ result, cells }) => [line(cells), ...details(result).map((text) => below + text)]),
    '',
    summary(report),
  ].join('\n');
}

function cellsOf({ check, where, verdict, came }: CheckResult): string[] {
  const word = { pass: 'pass', warning: 'WARNING', fail: 'FAIL', 'not applicable': 'n/a' }[verdict];
  return [check, where, word, came.split('\n')[0] ?? ''];
}

function details({ verdict, came, expected, request }: CheckResult): string[] {
  if (verdict !== 'fail' && verdict !== 'warning') return [];
  const more = came.split('\n').slice(1);
  return [...more, `expected: ${expected}`, ...(request === null ? [] : [`repeat:   ${request}`])];
}

function headline({ contract, version, url, owner, isOwnerGiven }: Report): string {
  const whose = owner === null ? 'whose owner no row tells' : `of ${owner}${isOwnerGiven ? '' : ' (by its first row)'}`;
  return `The node at ${url}, ${whose}, against ${contract} ${version}`;
}

function summary({ counts, requests, latency, conforms }: Report): string {
  const words = [
    `${counts.pass} passed`,
    `${counts.fail} failed`,
    ...(counts.warning > 0 ? [`${counts.warning} to watch`] : []),
    `${counts['not applicable']} not applicable`,
  ];
  const verdict = conforms ? 'The node keeps the contract' : 'The node does not keep the contract';
  return `${verdict}: ${words.join(', ')}; ${requests} requests, p50 ${latency.p50} ms, p95 ${latency.p95} ms, max ${latency.max} ms.`;
}
