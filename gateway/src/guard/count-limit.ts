import { errors } from '@passerelle/protocol';
import { Kind, type SelectionNode, type SelectionSetNode, type ValidationRule } from 'graphql';

export interface Counted {
  /** As the refusal names them. */
  readonly what: string;
  readonly max: number;
  of(node: SelectionNode): number;
  /** Whether what is below the root fields counts too. */
  readonly isDeep: boolean;
}

/** Fields that one operation asks of the root; `a: x b: x` are two. */
export function rootFields(max: number): Counted {
  return { what: 'root fields', max, of: ({ kind }) => (kind === Kind.FIELD ? 1 : 0), isDeep: false };
}

/** Directives, each of which makes another operation of one for the planner. */
export function directives(max: number): Counted {
  return { what: 'directives', max, of: (node) => node.directives?.length ?? 0, isDeep: true };
}

/** Refuses an operation that has too many of something, what stands in fragments counted as often as it is spread. */
export function countLimit({ what, max, of, isDeep }: Counted): ValidationRule {
  return (context) => {
    const known = new Map<string, number>();
    const ofFragment = (name: string): number => {
      const count = known.get(name);
      if (count !== undefined) return count;
      // A circle is refused by another rule and must end here.
      known.set(name, 0);
      const fragment = context.getFragment(name);
      const found = fragment ? ofSet(fragment.selectionSet) : 0;
      known.set(name, found);
      return found;
    };
    const below = (node: SelectionNode): number => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
      return node.selectionSet && (isDeep || node.kind === Kind.INLINE_FRAGMENT) ? ofSet(node.selectionSet) : 0;
    };
    const ofSet = ({ selections }: SelectionSetNode): number =>
      selections.reduce((sum, node) => sum + of(node) + below(node), 0);
    return {
      OperationDefinition({ selectionSet }) {
        const count = ofSet(selectionSet);
        if (count > max) context.reportError(errors.operationTooLarge({ what, count, max }));
      },
    };
  };
}
