const place = 'passerelle-last-answers';

/** When each owner last answered this tab, so that a gap has an age. */
export function lastAnswerOf(owner: string): string | null {
  return read()[owner] ?? null;
}

export function rememberAnswer(owner: string, asOf: string): void {
  sessionStorage.setItem(place, JSON.stringify({ ...read(), [owner]: asOf }));
}

function read(): Readonly<Record<string, string>> {
  return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Record<string, string>;
}
