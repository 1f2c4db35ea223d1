import type { Finding } from '../../findings/finding';
import type { DeclaredType } from '../../sdl/declared-type';
import { stringArgument } from '../../sdl/declared-types';
import type { OwnershipView } from '../ownership-view';
import { foreign } from './foreign';

/** Composition takes the word of the one who overrides; a label or a percentage makes it no better. */
export function checkOverrides(view: OwnershipView, type: DeclaredType): Finding[] {
  return [...type.fields.values()].flatMap(({ name, node }) =>
    (node.directives ?? [])
      .filter((directive) => directive.name.value === 'override')
      .flatMap((directive) => {
        const coordinate = `${type.name}.${name}`;
        const from = stringArgument(directive, 'from') ?? '';
        const loser = view.institutionOf(from);
        const owner = loser !== null && loser !== view.candidate.institution ? loser : view.foreignOwner(coordinate);
        return owner === null
          ? []
          : [foreign('FOREIGN_OVERRIDE', coordinate, owner, `@override takes ${coordinate} from ${from}.`, directive)];
      }),
  );
}
