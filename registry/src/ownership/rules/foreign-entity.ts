import type { Finding } from '../../findings/finding';
import type { DeclaredField, DeclaredType } from '../../sdl/declared-type';
import type { OwnershipView } from '../ownership-view';
import { foreign } from './foreign';

/**
 * A foreign type with a key may be referred to by a key of its owner, read through @external, and given new fields,
 * unless its owner has protected it. Its own fields stay the owner's.
 */
export function checkForeignEntity(
  view: OwnershipView,
  type: DeclaredType,
  home: DeclaredType,
  owner: string,
): Finding[] {
  const [node] = type.nodes;
  const findings: Finding[] = [];
  if (type.kind !== home.kind && !isInterfaceObject(type)) {
    findings.push(foreign('FOREIGN_TYPE', type.name, owner, `${type.name} is made another kind of type.`, node));
  }
  if (isInterfaceObject(type) && !isInterfaceObject(home)) {
    findings.push(
      foreign(
        'INTERFACE_OBJECT',
        type.name,
        owner,
        `@interfaceObject adds to every type that is a ${type.name}.`,
        node,
      ),
    );
  }
  for (const key of type.keys) {
    if (home.keys.has(key)) continue;
    findings.push(
      foreign('FOREIGN_KEY', type.name, owner, `"${key}" is no key that ${type.name} has from its owner.`, node),
    );
  }
  for (const field of type.fields.values()) findings.push(...checkAddition(view, type, field, owner));
  return findings;
}

/** A field that nobody has yet is the publisher's own, on a type whose owner has left it open. */
function checkAddition(view: OwnershipView, type: DeclaredType, field: DeclaredField, owner: string): Finding[] {
  const coordinate = `${type.name}.${field.name}`;
  const isNew = !field.isExternal && !type.keyFields.has(field.name) && view.foreignOwner(coordinate) === null;
  if (!isNew || view.wasOwn(coordinate) || !view.isProtected(type.name)) return [];
  return [
    foreign(
      'PROTECTED_TYPE',
      type.name,
      owner,
      `${coordinate} adds to ${type.name}, which is protected.`,
      field.node,
      coordinate,
    ),
  ];
}

function isInterfaceObject({ directives }: DeclaredType): boolean {
  return directives.some(({ name }) => name.value === 'interfaceObject');
}
