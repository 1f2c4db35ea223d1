import type { SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { Finding } from '../../findings/finding';
import type { DeclaredType } from '../../sdl/declared-type';
import { stringArgument } from '../../sdl/declared-types';
import { parseFieldSet } from '../../sdl/field-set';
import { namedType } from '../../sdl/named-type';
import type { OwnershipView } from '../ownership-view';
import { foreign } from './foreign';

/** Behind a field with @provides, a planner takes the provided values from the one who provides them. */
export function checkProvides(view: OwnershipView, type: DeclaredType): Finding[] {
  return [...type.fields.values()].flatMap(({ node }) =>
    (node.directives ?? [])
      .filter(({ name }) => name.value === 'provides')
      .flatMap((directive) => {
        const set = parseFieldSet(stringArgument(directive, 'fields') ?? '');
        const provided = set ? coordinatesOf(view, namedType(node.type), set) : [];
        return provided.flatMap((coordinate) => {
          const owner = view.foreignOwner(coordinate);
          return owner === null
            ? []
            : [foreign('FOREIGN_PROVIDES', coordinate, owner, `@provides answers ${coordinate}.`, directive)];
        });
      }),
  );
}

/** The fields a field set names, down to its leaves. */
function coordinatesOf(view: OwnershipView, type: string, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return coordinatesOf(view, node.typeCondition?.name.value ?? type, node.selectionSet);
    }
    if (node.kind !== Kind.FIELD) return [];
    const declared = view.candidate.schema.types.get(type);
    const isKey = declared?.keyFields.has(node.name.value) ?? false;
    const field = declared?.fields.get(node.name.value);
    const inner = node.selectionSet && field ? coordinatesOf(view, namedType(field.node.type), node.selectionSet) : [];
    return isKey ? inner : [`${type}.${node.name.value}`, ...inner];
  });
}
