import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';
import { directiveArgument } from './directive-argument';
import { parseFieldSet } from './parse-field-set';

/** The names of all that a key or a `@requires` of a supergraph speaks of. */
export function reservedNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) add(selection.selectionSet);
    }
  };
  visit(supergraph, {
    Directive: (directive) => {
      for (const argument of ['key', 'requires']) {
        const fieldSet = directiveArgument(directive as never, argument);
        if (directive.name.value.startsWith('join__') && fieldSet?.kind === Kind.STRING)
          add(parseFieldSet(fieldSet.value));
      }
    },
  });
  return names;
}
