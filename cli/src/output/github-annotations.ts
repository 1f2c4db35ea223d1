import type { Finding } from '../registry/outcome';

const commandOf = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Findings as workflow commands, which GitHub shows beside the line. */
export function githubAnnotations(file: string, findings: readonly Finding[]): string {
  return findings
    .map(({ level, code, message, remedy, place }) => {
      const properties = Object.entries({ file, line: place?.line, col: place?.column, title: code })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${commandOf[level]} ${properties.join(',')}::${escapeMessage(`${message}\n${remedy}`)}`;
    })
    .join('\n');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
