import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { IsTypeOf } from './is-type-of';
import { mergeInto } from './merge-into';
import { type Data, isObject, ownValue, setOwn } from './own-property';

/**
 * What a subgraph is told of an object so that it knows which one is meant. Undefined when the fetch is for objects
 * of other types, or when something it needs never came, as after an error.
 */
export type Represent = (object: Data) => Data | undefined;

/** Copies one selection from the object; false when a value it needs never came. */
type Step = (object: Data, representation: Data) => boolean;

/** Compiles what the plan says a fetch requires. */
export function compileRepresentation(requires: readonly QueryPlanSelectionNode[], isTypeOf: IsTypeOf): Represent {
  const build = compileSelections(requires, isTypeOf);
  return (object) => {
    const representation = build(object);
    return representation?.__typename === undefined ? undefined : representation;
  };
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], isTypeOf: IsTypeOf): Represent {
  const steps = selections.map((selection) => compileStep(selection, isTypeOf));
  return (object) => {
    const representation: Data = {};
    for (const step of steps) if (!step(object, representation)) return undefined;
    return representation;
  };
}

function compileStep(selection: QueryPlanSelectionNode, isTypeOf: IsTypeOf): Step {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    const build = compileSelections(selection.selections, isTypeOf);
    return (object, representation) => {
      const part = typeCondition && isTypeOf(object.__typename, typeCondition) ? build(object) : undefined;
      if (part) mergeInto(representation, part);
      return true;
    };
  }
  const name = selection.alias ?? selection.name;
  const build = selection.selections && compileSelections(selection.selections, isTypeOf);
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    return isObject(value) && build ? (build(value) ?? null) : value;
  };
  return (object, representation) => {
    const value = ownValue(object, name);
    if (value === undefined) return false;
    setOwn(representation, name, build ? copy(value) : value);
    return true;
  };
}

/** A text that two representations share only when they are equal. */
export function identityOf(representation: Data): string {
  let identity = '';
  for (const name of Object.keys(representation)) {
    const value = representation[name];
    identity += typeof value === 'string' ? `${value.length}:${value}` : `${JSON.stringify(value)};`;
  }
  return identity;
}
