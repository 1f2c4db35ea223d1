import type { Finding } from '../../findings/finding';
import { makeFinding } from '../../findings/make-finding';
import type { DeclaredType } from '../../sdl/declared-type';
import { stringArgument } from '../../sdl/declared-types';
import { placeOf } from '../../sdl/place-of';
import type { OwnershipView } from '../ownership-view';
import { foreign } from './foreign';

/** A root field has one subgraph: of two that share one, a planner asks one and the rows of the other are lost. */
export function checkRootFields(view: OwnershipView, root: DeclaredType): Finding[] {
  return [...root.fields.values()].flatMap(({ name, node, isExternal }): Finding[] => {
    const coordinate = `${root.name}.${name}`;
    const owner = view.foreignOwner(coordinate);
    if (owner !== null) {
      return [
        foreign('FOREIGN_ROOT_FIELD', coordinate, owner, `${coordinate} is a root field of another institution.`, node),
      ];
    }
    const sibling = isExternal ? null : view.siblingWith(root.name, name);
    const moves = node.directives?.some(
      (directive) => directive.name.value === 'override' && stringArgument(directive, 'from') === sibling,
    );
    return sibling === null || moves
      ? []
      : [
          makeFinding('error', 'ROOT_FIELD_SHARED', `${coordinate} is also in your subgraph ${sibling}.`, {
            coordinate,
            place: placeOf(node),
          }),
        ];
  });
}
