import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, type SelectionNode } from 'graphql';
import type { IsKeyField } from '../supergraph/key-fields';
import type { PlannedFetch } from './fetch-graph';
import { type IsTrue, isIncluded } from './is-included';
import type { PlanPath } from './places';

/** Everything that the fetches of a plan ask for, as one tree of response names. */
export interface AskedFields extends Map<string, AskedFields> {}

export function askedFields(fetches: readonly PlannedFetch[], isTrue: IsTrue): AskedFields {
  const asked: AskedFields = new Map();
  for (const { node, path } of fetches) {
    const selections = parse(node.operation, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
    );
    const [entities] = selections;
    const isEntityFetch = node.requires !== undefined && entities?.kind === Kind.FIELD;
    const target = at(asked, path);
    add(target, isEntityFetch ? (entities.selectionSet?.selections ?? []) : selections, isTrue);
    addRenamed(target, node);
  }
  return asked;
}

/**
 * A plan requires a field even where a condition has kept it from being asked: whatever needs it is not asked either,
 * but the rest of the fetch is. What never was asked cannot be told; without it, the fetch can do its rest.
 * Keys stay: without them nobody would know which object is meant.
 */
export function requiresOfAsked(
  requires: readonly QueryPlanSelectionNode[],
  asked: AskedFields,
  isKeyField: IsKeyField,
  typename?: string,
): readonly QueryPlanSelectionNode[] {
  return requires.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition, selections } = selection;
      return [{ ...selection, selections: [...requiresOfAsked(selections, asked, isKeyField, typeCondition)] }];
    }
    const { name, selections } = selection;
    if (name === '__typename' || (typename !== undefined && isKeyField(typename, name))) return [selection];
    const inner = asked.get(selection.alias ?? name);
    if (!inner) return [];
    return [selections ? { ...selection, selections: [...requiresOfAsked(selections, inner, isKeyField)] } : selection];
  });
}

/** The fields asked of the objects at a path. */
export function at(asked: AskedFields, path: PlanPath): AskedFields {
  let fields = asked;
  for (const name of path) if (name !== '@') fields = child(fields, name);
  return fields;
}

function add(fields: AskedFields, selections: readonly SelectionNode[], isTrue: IsTrue): void {
  for (const selection of selections) {
    if (!isIncluded(selection, isTrue)) continue;
    if (selection.kind === Kind.FIELD) {
      const own = child(fields, (selection.alias ?? selection.name).value);
      add(own, selection.selectionSet?.selections ?? [], isTrue);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) add(fields, selection.selectionSet.selections, isTrue);
  }
}

function addRenamed(fields: AskedFields, { outputRewrites }: FetchNode): void {
  for (const rewrite of outputRewrites ?? []) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const names = rewrite.path.filter((name) => !name.startsWith('... on '));
    const parent = at(fields, names.slice(0, -1));
    parent.set(rewrite.renameKeyTo, child(parent, names.at(-1) ?? ''));
  }
}

function child(fields: AskedFields, name: string): AskedFields {
  let inner = fields.get(name);
  if (!inner) {
    inner = new Map();
    fields.set(name, inner);
  }
  return inner;
}
