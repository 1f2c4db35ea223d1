/** A reference to another owner's row, or null where there is none. */
export function referenceTo(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
