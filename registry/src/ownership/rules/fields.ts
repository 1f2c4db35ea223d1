import type { Finding } from '../../findings/finding';
import type { DeclaredType } from '../../sdl/declared-type';
import { signatureOf } from '../../sdl/signature-of';
import type { OwnershipView } from '../ownership-view';
import { foreign } from './foreign';

/**
 * A field has one institution that answers it, be it the owner of the type or one that has added to it. An owner that
 * marks its field @shareable lets others answer it, as it is.
 */
export function checkFields(view: OwnershipView, type: DeclaredType): Finding[] {
  return [...type.fields.values()].flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    const owner = view.foreignOwner(coordinate);
    // A key is repeated to refer to a row; foreign-entity.ts lets only keys of the owner be one.
    if (owner === null || field.isExternal || type.keyFields.has(field.name)) return [];
    const theirs = view.fieldOf(owner, type.name, field.name);
    if (theirs === null || (theirs.isShareable && signatureOf(theirs.node) === signatureOf(field.node))) return [];
    return [foreign('FOREIGN_FIELD', coordinate, owner, `${coordinate} is answered here.`, field.node)];
  });
}
