import type { QueryPlan } from '@apollo/query-planner';
import type { IsKeyField } from '../supergraph/key-fields';
import { askedFields, at, requiresOfAsked } from './asked-fields';
import { fetchGraph, type PlannedFetch } from './fetch-graph';
import { heldFields } from './held-fields';
import type { IsTrue } from './is-included';
import { isInherited } from './own-property';
import { leavesOf } from './representation';

/** The fetches of a plan, each requiring only what is asked for while the variables are as they are. */
export function decidedFetches(plan: QueryPlan, isTrue: IsTrue, isKeyField: IsKeyField): PlannedFetch[] {
  const fetches = fetchGraph(plan, isTrue);
  const asked = askedFields(fetches, isTrue);
  const heldAt = heldFields(fetches, isTrue);
  return fetches.map((fetch) => {
    const { node, path } = fetch;
    if (!node.requires) return fetch;
    const requires = [...requiresOfAsked(node.requires, at(asked, path), isKeyField)];
    const told = leavesOf(requires, node.inputRewrites)?.names;
    const isBare = !isInherited(path.at(-1) ?? '') && heldAt(fetch)?.every((name) => told?.includes(name));
    return { ...fetch, node: { ...node, requires }, ...(isBare && { isBare }) };
  });
}
