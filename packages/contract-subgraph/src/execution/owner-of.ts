/** The owner whose prefix an id carries; empty where it carries none. */
export function ownerOf(id: string): string {
  return id.slice(0, Math.max(id.indexOf(':'), 0));
}
