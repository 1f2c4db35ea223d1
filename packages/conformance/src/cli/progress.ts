/** Shows the check under way on one line of a terminal, and nothing elsewhere. */
export function progress(stream: NodeJS.WriteStream): { show(text: string): void; clear(): void } {
  const write = (text: string): void => {
    // Back to the start of the line, and what stood there away.
    if (stream.isTTY) stream.write(`\r\u001b[K${text.slice(0, Math.max((stream.columns ?? 80) - 1, 0))}`);
  };
  return { show: write, clear: () => write('') };
}
