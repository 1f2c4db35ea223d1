import type { QueryPlanSelectionNode } from '@apollo/query-planner';

/** Where each field stands in what a fetch requires; what is inside of one before it, so that both can be renamed. */
export function requiredPaths(requires: readonly QueryPlanSelectionNode[]): string[][] {
  return requires.flatMap((selection) => {
    const isField = selection.kind === 'Field';
    const step = isField ? selection.name : `... on ${selection.typeCondition}`;
    const inner = requiredPaths(selection.selections ?? []).map((path) => [step, ...path]);
    return isField ? [...inner, [step]] : inner;
  });
}
