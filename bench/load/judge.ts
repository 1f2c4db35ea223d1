import { errorCatalogue, errors } from '@passerelle/protocol';

type Path = readonly (string | number)[];
type Value = unknown;

export interface Answered {
  readonly data?: Value;
  readonly errors?: readonly {
    readonly path?: Path;
    readonly message: string;
    readonly extensions?: { readonly code?: unknown };
  }[];
}

export interface Verdict {
  /** Whether it is the whole answer. */
  readonly isWhole: boolean;
  /** What is wrong with it. An answer that lacks something and says so is not wrong. */
  readonly faults: readonly string[];
}

const graphqlCodes: readonly string[] = errors.foreignErrorCodes.map(({ code }) => code);

/**
 * Compares an answer with the one that the same question had when everything ran. Null may stand where an error says
 * why, and rows may lack where a list says that it is not complete; nothing may be other than it was.
 */
export function judge(whole: Value, answer: Answered): Verdict {
  const faults: string[] = [];
  const told = answer.errors ?? [];
  for (const { extensions, message } of told) {
    const code = String(extensions?.code);
    if (!errorCatalogue.has(code) && !graphqlCodes.includes(code)) faults.push(`an error of no known code: ${message}`);
    if (code === errors.internalError.code) faults.push(`a fault of the hub: ${message}`);
  }
  let gaps = 0;
  const isTold = (path: Path): boolean =>
    told.some(({ path: at }) => at === undefined || leadsTo(at, path) || leadsTo(path, at));

  const compare = (expected: Value, got: Value, path: Path): void => {
    if (got === null && expected !== null) {
      gaps += 1;
      if (!isTold(path)) faults.push(`${path.join('.')} is null, and no error says why`);
    } else if (Array.isArray(expected) && Array.isArray(got)) compareItems(expected, got, path);
    else if (isObject(expected) && isObject(got)) {
      const isComplete = got.complete !== false;
      if (!isComplete) gaps += 1;
      for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
        if (key === 'complete' && !isComplete) continue;
        const rows = expected[key];
        if (!isComplete && key === 'nodes' && Array.isArray(rows)) compareRows(rows, got[key], [...path, key]);
        else compare(expected[key], got[key], [...path, key]);
      }
    } else if (!Object.is(expected, got))
      faults.push(`${path.join('.')} is ${shown(got)} instead of ${shown(expected)}`);
  };
  const compareItems = (expected: readonly Value[], got: readonly Value[], path: Path): void => {
    if (expected.length !== got.length)
      faults.push(`${path.join('.')} has ${got.length} items instead of ${expected.length}`);
    else for (const [index, one] of expected.entries()) compare(one, got[index], [...path, index]);
  };
  /** The rows of a list that is not complete are some of those it had. */
  const compareRows = (expected: readonly Value[], got: Value, path: Path): void => {
    if (!Array.isArray(got)) {
      compare(expected, got, path);
      return;
    }
    const rowById = new Map(expected.map((row) => [isObject(row) ? row.id : undefined, row]));
    for (const [index, row] of got.entries())
      compare(rowById.get(isObject(row) ? row.id : undefined), row, [...path, index]);
  };
  if (answer.data === undefined && told.length > 0) gaps += 1;
  else compare(whole, answer.data, []);
  return { isWhole: gaps === 0 && told.length === 0 && faults.length === 0, faults };
}

function leadsTo(path: Path, place: Path): boolean {
  return path.length <= place.length && path.every((step, index) => step === place[index]);
}

function isObject(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: Value): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 100);
}
