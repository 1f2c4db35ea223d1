import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { JsonWriter } from './json-writer';
import { type Complete, noteInvalid } from './shaping';

/** Completes scalars and enums. Scalars that the specification does not define pass as they came. */
export function completeLeaf(type: GraphQLLeafType, field: string): Complete {
  if (isEnumType(type)) {
    // The API schema has no inaccessible values: one of them is as unknown as one that was never defined.
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return completeBy(
      (value, writer) => names.has(value) && writeText(value, writer),
      `a value that ${type.name} does not have`,
      field,
    );
  }
  switch (type.name) {
    case 'String':
      return completeBy(writeText, 'not a String', field);
    case 'Int':
      return completeBy(
        (value, writer) => (Number(value) | 0) === value && writeNumber(value, writer),
        'not an Int',
        field,
      );
    case 'Float':
      return completeBy((value, writer) => Number.isFinite(value) && writeNumber(value, writer), 'not a Float', field);
    case 'Boolean':
      return completeBy(writeBoolean, 'not a Boolean', field);
    case 'ID':
      return completeBy(
        (value, writer) => writeText(Number.isInteger(value) ? String(value) : value, writer),
        'not an ID',
        field,
      );
    default:
      return (value, { writer }) => {
        const json = JSON.stringify(value) ?? 'null';
        if (json === 'null') return 'null';
        writer.json(json);
        return 'written';
      };
  }
}

/** Writes a value; false, with nothing written, for one that is none of the type. */
type Write = (value: unknown, writer: JsonWriter) => boolean;

function completeBy(write: Write, problem: string, field: string): Complete {
  return (value, shaping, key) => {
    if (value === null || value === undefined) return 'null';
    return write(value, shaping.writer) ? 'written' : noteInvalid(shaping, key, field, problem);
  };
}

function writeText(value: unknown, writer: JsonWriter): boolean {
  if (typeof value !== 'string') return false;
  writer.text(value);
  return true;
}

function writeNumber(value: unknown, writer: JsonWriter): boolean {
  if (typeof value !== 'number') return false;
  if (Number.isInteger(value)) writer.integer(value);
  else writer.json(String(value));
  return true;
}

const yes = Buffer.from('true');
const no = Buffer.from('false');

function writeBoolean(value: unknown, writer: JsonWriter): boolean {
  if (typeof value !== 'boolean') return false;
  writer.raw(value ? yes : no);
  return true;
}
