import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { IsTypeOf } from './is-type-of';
import { mergeInto } from './merge-into';
import { type Data, isInherited, isObject, ownValue, setOwn } from './own-property';
import { quote } from './quote';
import { applyRewrites } from './rewrites';

/**
 * What a subgraph is told of an object so that it knows which one is meant, as JSON: equal texts mean one object.
 * Undefined when the fetch is for objects of other types, or when something it needs never came, as after an error.
 */
export interface Represent {
  (object: Data): string | undefined;
  /** Where values alone are told: their names. Objects that have the same values there are the same one. */
  readonly leaves?: readonly string[];
}

type Build = (object: Data) => Data | undefined;

/** Copies one selection from the object; false when a value it needs never came. */
type Step = (object: Data, representation: Data) => boolean;

/** Compiles what the plan says a fetch requires. */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[] | undefined,
  isTypeOf: IsTypeOf,
): Represent {
  const leaves = leavesOf(requires, inputRewrites);
  if (leaves) return compileLeaves(leaves, isTypeOf);
  const build = compileSelections(requires, isTypeOf);
  return (object) => {
    const representation = build(object);
    if (representation?.__typename === undefined) return undefined;
    applyRewrites(inputRewrites, representation, isTypeOf);
    return JSON.stringify(representation);
  };
}

interface Leaves {
  readonly typeCondition: string;
  readonly names: readonly string[];
}

/** The names of the values that are told, where one type is meant and known by values alone, as it most often is. */
export function leavesOf(
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[] | undefined,
): Leaves | undefined {
  const [only] = requires;
  if (only?.kind !== 'InlineFragment' || requires.length !== 1 || inputRewrites?.length) return undefined;
  const names = only.selections.map((selection) =>
    selection.kind === 'Field' && !selection.selections ? (selection.alias ?? selection.name) : undefined,
  );
  if (!names.includes('__typename') || names.some((name) => name === undefined || isInherited(name))) return undefined;
  return { typeCondition: only.typeCondition ?? '', names: [...new Set(names as string[])] };
}

/** The text is written without building an object first. */
function compileLeaves({ typeCondition, names }: Leaves, isTypeOf: IsTypeOf): Represent {
  const fields = names.map((name, index) => ({
    name,
    start: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
  }));
  const represent = (object: Data): string | undefined => {
    if (!isTypeOf(object.__typename, typeCondition)) return undefined;
    let text = '';
    for (const { name, start } of fields) {
      const value = object[name];
      if (value === undefined) return undefined;
      text += start + (typeof value === 'string' ? quote(value) : JSON.stringify(value));
    }
    return `${text}}`;
  };
  return Object.assign(represent, { leaves: names });
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], isTypeOf: IsTypeOf): Build {
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
