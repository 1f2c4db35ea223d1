import { type GraphQLOutputType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { Contract } from '../contract/contract';
import type { Selection } from './selection';

/**
 * Says what is wrong with an object a node sent: the field that holds no value of its type, or a null where the contract
 * has none; null where it is right. One wrong row would otherwise take the whole page with it.
 */
export function faultOf(value: unknown, selection: Selection, enums: Contract['enums']): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `${selection.type.name} is not an object`;
  const holder = value as Readonly<Record<string, unknown>>;
  for (const { key, field, below } of selection.fields) {
    const where = `${selection.type.name}.${field.name}`;
    const fault = faultOfValue(holder[key], field.type, below, where, enums);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOfValue(
  value: unknown,
  type: GraphQLOutputType,
  below: Selection | null,
  where: string,
  enums: Contract['enums'],
): string | null {
  const isMissing = value === null || value === undefined || value instanceof Error;
  if (isNonNullType(type))
    return isMissing ? `${where} is null` : faultOfValue(value, type.ofType, below, where, enums);
  if (isMissing) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return `${where} is not a list`;
    for (const item of value) {
      const fault = faultOfValue(item, type.ofType, below, where, enums);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (isObjectType(type)) return below && faultOf(value, below, enums);
  // A value that the hub does not know is shown as the fallback.
  if (isEnumType(type) && enums.get(type.name)?.fallback && typeof value === 'string') return null;
  return isLeafType(type) && canSerialize(type, value) ? null : `${where} is not a ${type.toString()}`;
}

function canSerialize(type: { serialize(value: unknown): unknown }, value: unknown): boolean {
  try {
    return type.serialize(value) !== undefined;
  } catch {
    return false;
  }
}
