import type { Finding } from '../findings/finding';
import { rootTypes } from '../sdl/declared-type';
import type { OwnershipView } from './ownership-view';
import { checkConfusable } from './rules/confusable';
import { checkFields } from './rules/fields';
import { checkForeignDirectives } from './rules/foreign-directives';
import { checkForeignEntity } from './rules/foreign-entity';
import { checkForeignValue } from './rules/foreign-value';
import { checkOverrides } from './rules/overrides';
import { checkProvides } from './rules/provides';
import { checkRootFields } from './rules/root-fields';

/** Whether an owner lets an institution do what a rule refuses. */
export type IsApproved = (owner: string, coordinate: string) => boolean;

/**
 * What the candidate does to what others own. Composition would accept most of it: it takes every subgraph for one
 * of the same team.
 */
export function checkOwnership(view: OwnershipView, isApproved: IsApproved): Finding[] {
  const findings = [...view.candidate.schema.types.values()].flatMap((type) => {
    const everywhere = [...checkOverrides(view, type), ...checkProvides(view, type)];
    if (rootTypes.has(type.name)) {
      return [...everywhere, ...checkRootFields(view, type), ...checkForeignDirectives(view, type, null)];
    }
    const owner = view.foreignOwner(type.name);
    const home = owner === null ? null : view.typeOf(owner, type.name);
    if (owner === null || home === null) {
      const name = view.wasOwn(type.name) ? [] : checkConfusable(view, type);
      return [...everywhere, ...name, ...checkFields(view, type), ...checkForeignDirectives(view, type, null)];
    }
    const own =
      home.keys.size > 0
        ? [...checkForeignEntity(view, type, home, owner), ...checkFields(view, type)]
        : checkForeignValue(type, home, owner);
    return [...everywhere, ...own, ...checkForeignDirectives(view, type, { home, owner })];
  });
  return findings.filter(({ approval }) => approval === null || !isApproved(approval.owner, approval.coordinate));
}
