import { type Data, isObject, ownValue, setOwn } from './own-property';

/** Adds to the target what a subgraph answered about it. What both have is entered, what only one has is kept. */
export function mergeInto(target: Data, source: Data): void {
  // One answer may stand in several places, and so meet itself.
  if (target === source) return;
  for (const key of Object.keys(source)) {
    const given = source[key];
    if (given === undefined) continue;
    const present = ownValue(target, key);
    if (isObject(present) && isObject(given)) mergeInto(present, given);
    else if (Array.isArray(present) && Array.isArray(given) && present.length === given.length)
      mergeItems(present, given);
    else setOwn(target, key, given);
  }
}

function mergeItems(target: unknown[], source: readonly unknown[]): void {
  if (target === source) return;
  source.forEach((given, index) => {
    const present = target[index];
    if (isObject(present) && isObject(given)) mergeInto(present, given);
    else if (Array.isArray(present) && Array.isArray(given) && present.length === given.length)
      mergeItems(present, given);
    else target[index] = given;
  });
}

/** A copy that can be merged into without changing what it was made from. */
export function copyOf(source: Data): Data {
  const copy: Data = {};
  for (const key of Object.keys(source)) setOwn(copy, key, copyOfValue(source[key]));
  return copy;
}

function copyOfValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOfValue);
  return isObject(value) ? copyOf(value) : value;
}
