import type { FetchDataRewrite } from '@apollo/query-planner';
import type { IsTypeOf } from './is-type-of';
import { type Data, isObject, ownValue, setOwn } from './own-property';

const typePrefix = '... on ';

/** Applies what the plan wants changed in the data that goes into a fetch, or comes out of it. */
export function applyRewrites(rewrites: readonly FetchDataRewrite[] | undefined, data: Data, isTypeOf: IsTypeOf): void {
  for (const rewrite of rewrites ?? []) {
    const name = rewrite.path.at(-1);
    if (name === undefined) continue;
    forEachAt(data, rewrite.path.slice(0, -1), isTypeOf, (object) => {
      if (rewrite.kind === 'ValueSetter') setOwn(object, name, rewrite.setValueTo);
      else rename(object, name, rewrite.renameKeyTo);
    });
  }
}

function rename(object: Data, from: string, to: string): void {
  const value = ownValue(object, from);
  if (value === undefined) return;
  setOwn(object, to, value);
  delete object[from];
}

function forEachAt(value: unknown, path: readonly string[], isTypeOf: IsTypeOf, visit: (object: Data) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) forEachAt(item, path, isTypeOf, visit);
    return;
  }
  if (!isObject(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) visit(value);
  else if (!first.startsWith(typePrefix)) forEachAt(ownValue(value, first), rest, isTypeOf, visit);
  // The plan does not always ask for the type name on the way to what it rewrites.
  else if (value.__typename === undefined || isTypeOf(value.__typename, first.slice(typePrefix.length)))
    forEachAt(value, rest, isTypeOf, visit);
}
