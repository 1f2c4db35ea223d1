import { type AskedFields, askedFields } from './asked-fields';
import type { PlannedFetch } from './fetch-graph';
import type { IsTrue } from './is-included';
import type { PlanPath } from './places';

/**
 * Tells which values the objects at a fetch's path come with, at the most: what is asked for there from above. Whatever
 * else they are told follows from these values alone, so that objects alike in them are alike in all. Undefined where
 * objects below may be among it.
 */
export function heldFields(
  fetches: readonly PlannedFetch[],
  isTrue: IsTrue,
): (fetch: PlannedFetch) => readonly string[] | undefined {
  const askedBy = fetches.map((fetch) => ({ path: fetch.path, asked: askedFields([fetch], isTrue) }));
  return ({ path }) => {
    const names = new Set<string>();
    for (const { path: above, asked } of askedBy) {
      if (above.length >= path.length) continue;
      for (const [name, inner] of askedAt(asked, path) ?? []) {
        if (inner.size > 0) return undefined;
        names.add(name);
      }
    }
    return [...names];
  };
}

function askedAt(asked: AskedFields, path: PlanPath): AskedFields | undefined {
  let fields: AskedFields | undefined = asked;
  for (const name of path) if (name !== '@') fields = fields?.get(name);
  return fields;
}
