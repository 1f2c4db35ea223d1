import { type Data, isObject, ownValue } from './own-property';

/** A path of a query plan: response names, and `@` for each item of a list. */
export type PlanPath = readonly string[];
/** A path in an answer. */
export type AnswerPath = readonly (string | number)[];

/** Gets an object, and where it stands: under a name of another object or in a list. The root stands nowhere. */
export type VisitObject = (object: Data, holder: Data | unknown[] | undefined, key: string | number) => void;

/** Visits each object at the path, in the order of the answer. */
export function forEachObjectAt(root: unknown, path: PlanPath, visit: VisitObject): void {
  visitAt(root, undefined, 0, path, 0, visit);
}

function visitAt(
  value: unknown,
  holder: Data | unknown[] | undefined,
  key: string | number,
  path: PlanPath,
  depth: number,
  visit: VisitObject,
): void {
  if (depth === path.length) {
    if (isObject(value)) visit(value, holder, key);
    return;
  }
  const name = path[depth] as string;
  if (name === '@') {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index += 1) visitAt(value[index], value, index, path, depth + 1, visit);
  } else if (isObject(value)) visitAt(ownValue(value, name), value, name, path, depth + 1, visit);
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
