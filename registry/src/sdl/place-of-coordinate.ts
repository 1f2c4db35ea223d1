import type { Place } from '../findings/finding';
import { placeOf } from './place-of';
import type { ReadSchema } from './read-sdl';

/** Where `Type`, `Type.field` or `Type.field(argument:)` stands in a schema; null where it does not. */
export function placeOfCoordinate({ types }: ReadSchema, coordinate: string | null): Place | null {
  const [, typeName = '', member, argument] = /^(\w+)(?:\.(\w+))?(?:\((\w+):\))?$/.exec(coordinate ?? '') ?? [];
  const type = types.get(typeName);
  if (!type) return null;
  if (member === undefined) return placeOf(type.nodes[0]);
  const field = type.fields.get(member)?.node;
  const inside = field ?? [...type.inputFields, ...type.values].find(({ name }) => name.value === member);
  const named = argument === undefined ? inside : field?.arguments?.find(({ name }) => name.value === argument);
  return placeOf(named ?? inside ?? type.nodes[0]);
}
