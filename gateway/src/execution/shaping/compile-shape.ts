import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { type Data, isInherited, isObject, ownValue } from '../own-property';
import { collectFields, type DecidedOperation } from './collect-fields';
import { completeLeaf } from './complete-leaf';
import { type Complete, noteInvalid, type Shaping } from './shaping';

/** Writes the client's answer from what subgraphs gave; false where a null has reached the object itself. */
export type Shape = (source: Data, shaping: Shaping) => boolean;

const nullJson = Buffer.from('null');
const emptyObject = Buffer.from('{}');
const comma = 44;
const openBracket = 91;
const closeBracket = 93;
const closeBrace = 125;

/** Whether one object can stand at many places with these response names. */
export type IsRepeated = (path: readonly string[]) => boolean;

interface ShapedOperation extends DecidedOperation {
  readonly isRepeated: IsRepeated;
}

type ConcreteType = GraphQLObjectType | GraphQLInterfaceType;

/** A field of the answer. */
interface Place {
  /** As errors name it, such as `Query.organizations`. */
  readonly field: string;
  /** Response names that lead there. */
  readonly path: readonly string[];
}

/**
 * Compiles the answer of an operation: its names, order, types and nulls, and nothing that was not asked for. At some
 * places one object may come many times.
 */
export function compileShape(operation: DecidedOperation, isRepeated: IsRepeated): Shape {
  const root = operation.schema.getRootType(operation.definition.operation);
  if (!root) throw new Error(`the schema has no ${operation.definition.operation}`);
  return shapeObject({ ...operation, isRepeated }, root, [operation.definition.selectionSet], []);
}

function shapeObject(
  operation: ShapedOperation,
  type: ConcreteType,
  selectionSets: SelectionSetNode[],
  path: readonly string[],
): Shape {
  const fields = [...collectFields(operation, type, selectionSets)].map(([key, nodes], index) => ({
    key,
    start: Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`),
    isInherited: isInherited(key),
    complete: completeField(operation, type, nodes, [...path, key]),
  }));
  const write: Shape = (source, shaping) => {
    const { writer } = shaping;
    if (fields.length === 0) writer.raw(emptyObject);
    for (const { key, start, isInherited, complete } of fields) {
      writer.raw(start);
      const outcome = complete(isInherited ? ownValue(source, key) : source[key], shaping, key);
      if (outcome === 'invalid') return false;
      if (outcome === 'null') writer.raw(nullJson);
    }
    if (fields.length > 0) writer.character(closeBrace);
    return true;
  };
  return operation.isRepeated(path) ? writtenOnce(write) : write;
}

/** An object that has come before is copied from where it was written, unless a value of it was not as it should be. */
function writtenOnce(write: Shape): Shape {
  return (source, shaping) => {
    const { writer, written, invalid } = shaping;
    const before = written.get(source);
    if (before?.by === write) {
      writer.repeat(before.from, before.to);
      return true;
    }
    const from = writer.length;
    const isWritten = write(source, shaping);
    if (isWritten && shaping.invalid === invalid) written.set(source, { by: write, from, to: writer.length });
    return isWritten;
  };
}

function completeField(
  operation: ShapedOperation,
  type: ConcreteType,
  nodes: readonly FieldNode[],
  path: readonly string[],
): Complete {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return completeTypename(type);
  if (name === '__schema' || name === '__type')
    return (_value, { introspection, writer }, key) => {
      if ((introspection[key] ?? null) === null) return 'null';
      writer.json(JSON.stringify(introspection[key]));
      return 'written';
    };
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return completeType(operation, field.type, { field: `${type.name}.${name}`, path }, selectionSets);
}

/** Subgraphs are not asked for the names of root types, and may call them otherwise. */
function completeTypename(type: ConcreteType): Complete {
  if (isObjectType(type)) {
    const json = Buffer.from(JSON.stringify(type.name));
    return (_value, { writer }) => {
      writer.raw(json);
      return 'written';
    };
  }
  return (_value, shaping, key) => noteInvalid(shaping, key, `${type.name}.__typename`, 'only an interface is known');
}

function completeType(
  operation: ShapedOperation,
  type: GraphQLOutputType,
  place: Place,
  selectionSets: SelectionSetNode[],
): Complete {
  if (isNonNullType(type)) {
    const complete = completeNullable(operation, type.ofType, place, selectionSets);
    return (value, shaping, key) => {
      const outcome = complete(value, shaping, key);
      return outcome === 'null' ? noteInvalid(shaping, key, place.field, 'null where it may not be') : outcome;
    };
  }
  const complete = completeNullable(operation, type, place, selectionSets);
  return (value, shaping, key) => {
    const { length } = shaping.writer;
    const outcome = complete(value, shaping, key);
    if (outcome !== 'invalid') return outcome;
    shaping.writer.length = length;
    // What was taken back stands there no longer.
    shaping.written.clear();
    return 'null';
  };
}

function completeNullable(
  operation: ShapedOperation,
  type: GraphQLOutputType,
  place: Place,
  selectionSets: SelectionSetNode[],
): Complete {
  const { field, path } = place;
  if (isLeafType(type)) return completeLeaf(type, field);
  if (isListType(type)) return completeList(completeType(operation, type.ofType, place, selectionSets), field);
  return completeObject(shapeFinder(operation, type as GraphQLCompositeType, selectionSets, path), field);
}

function completeList(completeItem: Complete, field: string): Complete {
  return (value, shaping, key) => {
    if (value === null || value === undefined) return 'null';
    if (!Array.isArray(value)) return noteInvalid(shaping, key, field, 'not a list');
    const { writer } = shaping;
    writer.character(openBracket);
    shaping.path.push(key);
    for (let index = 0; index < value.length; index += 1) {
      if (index > 0) writer.character(comma);
      const outcome = completeItem(value[index], shaping, index);
      if (outcome === 'invalid') {
        shaping.path.pop();
        return outcome;
      }
      if (outcome === 'null') writer.raw(nullJson);
    }
    shaping.path.pop();
    writer.character(closeBracket);
    return 'written';
  };
}

function completeObject(shapeOf: (source: Data) => Shape | undefined, field: string): Complete {
  return (value, shaping, key) => {
    if (value === null || value === undefined) return 'null';
    if (!isObject(value)) return noteInvalid(shaping, key, field, 'not an object');
    const shape = shapeOf(value);
    // Not which type: it may be one that clients do not see.
    if (!shape) return noteInvalid(shaping, key, field, 'of a type that does not belong there');
    shaping.path.push(key);
    const isWritten = shape(value, shaping);
    shaping.path.pop();
    return isWritten ? 'written' : 'invalid';
  };
}

/** Finds the shape for an object. Shapes are compiled when an object of their type first comes. */
function shapeFinder(
  operation: ShapedOperation,
  type: GraphQLCompositeType,
  selectionSets: SelectionSetNode[],
  path: readonly string[],
): (source: Data) => Shape | undefined {
  const { schema } = operation;
  if (isObjectType(type)) {
    let shape: Shape | undefined;
    return () => {
      shape ??= shapeObject(operation, type, selectionSets, path);
      return shape;
    };
  }
  const shapes = new Map<unknown, Shape>();
  return ({ __typename }) => {
    const known = shapes.get(__typename);
    if (known || typeof __typename !== 'string') return known;
    const concrete = schema.getType(__typename);
    if (!isObjectType(concrete) && !isInterfaceType(concrete)) return undefined;
    if (concrete !== type && !(isAbstractType(type) && schema.isSubType(type, concrete))) return undefined;
    const shape = shapeObject(operation, concrete, selectionSets, path);
    shapes.set(__typename, shape);
    return shape;
  };
}
