import type { Finding } from '../../findings/finding';
import type { DeclaredType } from '../../sdl/declared-type';
import { confusableSpelling } from '../confusable-spelling';
import type { OwnershipView } from '../ownership-view';
import { foreign } from './foreign';

/** A new type whose name reads like a foreign one would be taken for it. */
export function checkConfusable(view: OwnershipView, type: DeclaredType): Finding[] {
  const spelling = confusableSpelling(type.name);
  for (const coordinate of view.foreignCoordinates) {
    if (/[.:]/.test(coordinate) || coordinate === type.name || confusableSpelling(coordinate) !== spelling) continue;
    const owner = view.foreignOwner(coordinate);
    if (owner) {
      return [foreign('NAME_CONFUSABLE', coordinate, owner, `${type.name} reads like ${coordinate}.`, type.nodes[0])];
    }
  }
  return [];
}
