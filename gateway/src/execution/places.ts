import { type Data, isObject, ownValue } from './own-property';

/** A path of a query plan: response names, and `@` for each item of a list. */
export type PlanPath = readonly string[];
/** A path in an answer. */
export type AnswerPath = readonly (string | number)[];

/** Visits each object at the path, in the order of the answer. */
export function forEachObjectAt(value: unknown, path: PlanPath, visit: (object: Data) => void, depth = 0): void {
  let current = value;
  for (let index = depth; index < path.length; index += 1) {
    const name = path[index] as string;
    if (name === '@') {
      if (Array.isArray(current)) for (const item of current) forEachObjectAt(item, path, visit, index + 1);
      return;
    }
    if (!isObject(current)) return;
    current = ownValue(current, name);
  }
  if (isObject(current)) visit(current);
}

/** Where in the answer the objects at a path stand. Walked only when there are errors to place. */
export function placesOf(root: Data, path: PlanPath): Map<Data, AnswerPath[]> {
  const places = new Map<Data, AnswerPath[]>();
  const walk = (value: unknown, depth: number, place: AnswerPath): void => {
    const name = path[depth];
    if (name === '@') {
      if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, depth + 1, [...place, index]);
    } else if (isObject(value)) {
      if (name !== undefined) walk(ownValue(value, name), depth + 1, [...place, name]);
      else if (!places.get(value)?.push(place)) places.set(value, [place]);
    }
  };
  walk(root, 0, []);
  return places;
}
