/** A command that repeats a request. Values of headers are left out: they may be secret. */
export function requestByHand(url: string, headers: Readonly<Record<string, string>>, body: string): string {
  const given = Object.keys(headers).map((name) => `-H ${quote(`${name}: …`)}`);
  return ['curl', quote(url), "-H 'content-type: application/json'", ...given, '-d', quote(body)].join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
