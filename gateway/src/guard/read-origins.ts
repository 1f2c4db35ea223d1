/** Sites as browsers name them. Every site at once is not among them: each that may read answers is to be named. */
export function readOrigins(text: string, problems: string[]): string[] {
  const origins = text
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      problems.push(
        `CORS_ORIGINS must be origins such as https://map.example.org separated by commas, without a path, but got: ${origin}.`,
      );
    }
  }
  return origins;
}
