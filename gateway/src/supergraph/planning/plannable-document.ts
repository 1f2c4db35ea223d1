import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { isIncluded } from '../../execution/is-included';

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/**
 * An operation as the planner is given it. Conditions trip it: it asks for what is below `... @include(if: false)`,
 * and drops a field when conditions leave nothing to select of it, though `{ a { b @skip(if: true) } }` is answered
 * with `{ a: {} }`. So conditions that are no question are decided before, and a selection that may come to nothing
 * asks for the type name, which is planned and, not being the client's, not answered.
 */
export function plannableDocument(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave: (node: SelectionSetNode): SelectionSetNode => {
        const selections = node.selections.filter((selection) => isIncluded(selection, undefined)).map(withoutLiterals);
        return { ...node, selections: selections.every(mayComeToNothing) ? [...selections, typename] : selections };
      },
    },
  });
}

function withoutLiterals(selection: SelectionNode): SelectionNode {
  const directives = selection.directives?.filter((directive) => !isCondition(directive) || isQuestion(directive));
  return directives?.length === selection.directives?.length ? selection : { ...selection, directives };
}

/** A fragment may be for types that do not come: the planner then drops what it is selected of. */
function mayComeToNothing(selection: SelectionNode): boolean {
  return selection.kind !== Kind.FIELD || hasCondition(selection);
}

function hasCondition({ directives }: SelectionNode): boolean {
  return (directives ?? []).some(isCondition);
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function isQuestion({ arguments: given }: DirectiveNode): boolean {
  return given?.some(({ value }) => value.kind === Kind.VARIABLE) ?? false;
}
