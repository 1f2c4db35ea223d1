import { type GraphQLLeafType, isEnumType } from 'graphql';
import { type Complete, noteInvalid } from './shaping';

/** Completes scalars and enums. Scalars that the specification does not define pass as they came. */
export function completeLeaf(type: GraphQLLeafType, field: string): Complete {
  if (isEnumType(type)) {
    // The API schema has no inaccessible values: one of them is as unknown as one that was never defined.
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return completeIf((value) => names.has(value), `a value that ${type.name} does not have`, field);
  }
  switch (type.name) {
    case 'String':
      return completeIf((value) => typeof value === 'string', 'not a String', field);
    case 'Int':
      return completeIf((value) => typeof value === 'number' && (value | 0) === value, 'not an Int', field);
    case 'Float':
      return completeIf((value) => typeof value === 'number' && Number.isFinite(value), 'not a Float', field);
    case 'Boolean':
      return completeIf((value) => typeof value === 'boolean', 'not a Boolean', field);
    case 'ID':
      return completeId(field);
    default:
      return (value) => value ?? null;
  }
}

function completeIf(isValid: (value: unknown) => boolean, problem: string, field: string): Complete {
  return (value, shaping, key) => {
    if (value === null || value === undefined) return null;
    return isValid(value) ? value : noteInvalid(shaping, key, field, problem);
  };
}

function completeId(field: string): Complete {
  return (value, shaping, key) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return value;
    return Number.isInteger(value) ? String(value) : noteInvalid(shaping, key, field, 'not an ID');
  };
}
