/**
 * How the statements of the source documents are proven to be reachable: a query, a path into its
 * answer, and the value that must stand there.
 */
export interface FactChecks {
  /** GraphQL operations by a name of their own. */
  readonly queries: Readonly<Record<string, string>>;
  readonly facts: readonly (readonly [statement: string, query: string, path: string, value: unknown])[];
}

/**
 * Reads a path such as `mission.stops[sequence=3].place.id` or `mission.funders[0].organization.id`.
 * `[key=value]` takes the first item whose (dotted) key reads as the value; `#` counts a list.
 * Gives undefined where the path leads nowhere.
 */
export function valueAt(answer: unknown, path: string): unknown {
  const steps = path.match(/#|[^.[\]]+|\[[^\]]+\]/g) ?? [];
  return steps.reduce<unknown>((value, step) => {
    if (value === null || value === undefined) return undefined;
    if (step === '#') return Array.isArray(value) ? value.length : undefined;
    if (!step.startsWith('[')) return (value as Record<string, unknown>)[step];
    const [key = '', wanted] = step.slice(1, -1).split('=');
    if (!Array.isArray(value)) return undefined;
    return wanted === undefined ? value[Number(key)] : value.find((item) => String(valueAt(item, key)) === wanted);
  }, answer);
}
