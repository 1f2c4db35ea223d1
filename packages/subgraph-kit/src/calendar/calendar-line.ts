/** One property of a calendar, which may have parameters, with its value as it is meant: neither escaped nor folded. */
export type CalendarProperty = readonly [property: string, value: string];

const maxOctets = 75;

/** Properties whose value is free text and has to be escaped (RFC 5545, 3.3.11). */
const textProperties = new Set(['DESCRIPTION', 'SUMMARY', 'UID']);

/** One content line with its line ends, folded so that no line has more than 75 octets (RFC 5545, 3.1). */
export function calendarLine([property, value]: CalendarProperty): string {
  const [name = ''] = property.split(';');
  return `${fold(`${property}:${textProperties.has(name) ? escapeText(value) : value}`)}\r\n`;
}

function escapeText(value: string): string {
  return value
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

function fold(line: string): string {
  const lines = [''];
  let octets = 0;
  // Whole characters only: a line end inside one would break its UTF-8.
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > maxOctets) {
      lines.push('');
      // The space that opens a continuation counts.
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n ');
}
