import { errors } from '@passerelle/protocol';
import { type FieldNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import type { AskedFields } from './asked-fields';
import type { Execution } from './execution';
import { type IsTrue, isIncluded } from './is-included';
import type { IsTypeOf } from './is-type-of';
import { isObject, ownValue } from './own-property';
import type { AnswerPath } from './places';

/** A field that the client selects and no fetch asks for. */
interface UnaskedField {
  /** Response names on the way to the object, and the types it has to be of. */
  readonly steps: readonly (string | { readonly type: string })[];
  readonly name: string;
  readonly key: string;
}

interface Selected {
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly isTrue: IsTrue;
}

/**
 * The planner drops what it finds no way to, where it believes that there is no object to ask it of: as the fields of
 * an interface that a subgraph knows without a type that implements it. The plan may come out empty. Most often such
 * objects do not come; the fields are known here, so that null is not answered for them where objects do.
 */
export function unaskedFields(selected: Selected, asked: AskedFields): UnaskedField[] {
  const { fragments, isTrue } = selected;
  const find = ({ selections }: SelectionSetNode, at: AskedFields, steps: UnaskedField['steps']): UnaskedField[] =>
    selections.flatMap((selection) => {
      if (!isIncluded(selection, isTrue)) return [];
      if (selection.kind === Kind.FIELD) return findField(selection, at, steps);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) return [];
      const type = fragment.typeCondition?.name.value;
      return find(fragment.selectionSet, at, type === undefined ? steps : [...steps, { type }]);
    });
  const findField = (field: FieldNode, at: AskedFields, steps: UnaskedField['steps']): UnaskedField[] => {
    if (field.name.value.startsWith('__')) return [];
    const key = (field.alias ?? field.name).value;
    const inner = at.get(key);
    if (!inner) return [{ steps, name: field.name.value, key }];
    return field.selectionSet ? find(field.selectionSet, inner, [...steps, key]) : [];
  };
  return find(selected.selectionSet, asked, []);
}

/** Tells of each object that has come without a field which nobody was asked for. */
export function reportUnasked(unasked: readonly UnaskedField[], execution: Execution, isTypeOf: IsTypeOf): void {
  const report = ({ steps, name, key }: UnaskedField): void => {
    const walk = (value: unknown, depth: number, path: AnswerPath): void => {
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) walk(item, depth, [...path, index]);
        return;
      }
      if (!isObject(value)) return;
      const step = steps[depth];
      if (typeof step === 'string') walk(ownValue(value, step), depth + 1, [...path, step]);
      // The root has no name of its own in what subgraphs answer, and is always what it is asked to be.
      else if (step) {
        if (path.length === 0 || isTypeOf(value.__typename, step.type)) walk(value, depth + 1, path);
      } else if (ownValue(value, key) === undefined) {
        const { message, extensions } = errors.fieldUnreachable({ field: name });
        execution.errors.push(new GraphQLError(message, { path: [...path, key], extensions }));
      }
    };
    walk(execution.data, 0, []);
  };
  unasked.forEach(report);
}
