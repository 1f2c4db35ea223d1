import type { ExecutionResult } from 'graphql';

type Path = readonly (string | number)[];

/** What is wrong with an answer, given the one graphql-js gives over all the data; null when nothing is. */
export function differenceOf(given: ExecutionResult, wanted: ExecutionResult, telling: ExecutionResult): string | null {
  const data = JSON.stringify(given.data);
  if (data !== JSON.stringify(wanted.data)) return `data\n  given  ${data}\n  wanted ${JSON.stringify(wanted.data)}`;
  const givenPaths = pathsOf(given);
  const lost = JSON.stringify(placesOf(givenPaths, given.data));
  const lostWanted = JSON.stringify(placesOf(pathsOf(wanted), wanted.data));
  if (lost !== lostWanted) return `places that are null for an error\n  given  ${lost}\n  wanted ${lostWanted}`;
  const possible = new Set(pathsOf(telling).map((path) => JSON.stringify(path)));
  const invented = givenPaths.map((path) => JSON.stringify(path)).filter((path) => !possible.has(path));
  if (invented.length > 0) return `errors where nothing fails: ${invented.join(' ')}`;
  const twice = givenPaths
    .map((path) => JSON.stringify(path))
    .filter((path, index, all) => all.indexOf(path) !== index);
  return twice.length > 0 ? `errors told twice: ${twice.join(' ')}` : null;
}

function pathsOf({ errors }: ExecutionResult): Path[] {
  return (errors ?? []).map(({ path }) => path ?? ['(no path)']);
}

/** For each error, the null it left in the answer: where it happened, or above. */
function placesOf(paths: readonly Path[], data: unknown): string[] {
  const places = paths.map((path) => {
    let value = data;
    const place: (string | number)[] = [];
    for (const step of path) {
      if (value === null || value === undefined) break;
      place.push(step);
      value = Object.getOwnPropertyDescriptor(value as object, step)?.value;
    }
    return JSON.stringify(place);
  });
  return [...new Set(places)].sort();
}
