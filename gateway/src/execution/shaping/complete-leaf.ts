import { type GraphQLLeafType, isEnumType } from 'graphql';
import { quote } from '../quote';
import { type Complete, noteInvalid } from './shaping';

/** Completes scalars and enums. Scalars that the specification does not define pass as they came. */
export function completeLeaf(type: GraphQLLeafType, field: string): Complete {
  if (isEnumType(type)) {
    // The API schema has no inaccessible values: one of them is as unknown as one that was never defined.
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return completeAs((value) => texts.get(value), `a value that ${type.name} does not have`, field);
  }
  switch (type.name) {
    case 'String':
      return completeAs((value) => (typeof value === 'string' ? quote(value) : undefined), 'not a String', field);
    case 'Int':
      return completeAs(
        (value) => (typeof value === 'number' && (value | 0) === value ? String(value) : undefined),
        'not an Int',
        field,
      );
    case 'Float':
      return completeAs(
        (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined),
        'not a Float',
        field,
      );
    case 'Boolean':
      return completeAs((value) => (typeof value === 'boolean' ? String(value) : undefined), 'not a Boolean', field);
    case 'ID':
      return completeAs(idText, 'not an ID', field);
    default:
      return (value) => JSON.stringify(value) ?? 'null';
  }
}

/** `textOf` gives undefined for a value that is none of the type. */
function completeAs(textOf: (value: unknown) => string | undefined, problem: string, field: string): Complete {
  return (value, shaping, key) => {
    if (value === null || value === undefined) return 'null';
    return textOf(value) ?? noteInvalid(shaping, key, field, problem);
  };
}

function idText(value: unknown): string | undefined {
  if (typeof value === 'string') return quote(value);
  return Number.isInteger(value) ? `"${value}"` : undefined;
}
