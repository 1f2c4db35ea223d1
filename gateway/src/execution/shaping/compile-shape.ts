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

type ConcreteType = GraphQLObjectType | GraphQLInterfaceType;

/** Compiles the answer of an operation: its names, order, types and nulls, and nothing that was not asked for. */
export function compileShape(operation: DecidedOperation): Shape {
  const root = operation.schema.getRootType(operation.definition.operation);
  if (!root) throw new Error(`the schema has no ${operation.definition.operation}`);
  return shapeObject(operation, root, [operation.definition.selectionSet]);
}

function shapeObject(operation: DecidedOperation, type: ConcreteType, selectionSets: SelectionSetNode[]): Shape {
  const fields = [...collectFields(operation, type, selectionSets)].map(([key, nodes], index) => ({
    key,
    start: Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`),
    isInherited: isInherited(key),
    complete: completeField(operation, type, nodes),
  }));
  return (source, shaping) => {
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
}

function completeField(operation: DecidedOperation, type: ConcreteType, nodes: readonly FieldNode[]): Complete {
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
  return completeType(operation, field.type, `${type.name}.${name}`, selectionSets);
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
  operation: DecidedOperation,
  type: GraphQLOutputType,
  field: string,
  selectionSets: SelectionSetNode[],
): Complete {
  if (isNonNullType(type)) {
    const complete = completeNullable(operation, type.ofType, field, selectionSets);
    return (value, shaping, key) => {
      const outcome = complete(value, shaping, key);
      return outcome === 'null' ? noteInvalid(shaping, key, field, 'null where it may not be') : outcome;
    };
  }
  const complete = completeNullable(operation, type, field, selectionSets);
  return (value, shaping, key) => {
    const { length } = shaping.writer;
    const outcome = complete(value, shaping, key);
    if (outcome === 'invalid') shaping.writer.length = length;
    return outcome === 'invalid' ? 'null' : outcome;
  };
}

function completeNullable(
  operation: DecidedOperation,
  type: GraphQLOutputType,
  field: string,
  selectionSets: SelectionSetNode[],
): Complete {
  if (isLeafType(type)) return completeLeaf(type, field);
  if (isListType(type)) return completeList(completeType(operation, type.ofType, field, selectionSets), field);
  return completeObject(shapeFinder(operation, type as GraphQLCompositeType, selectionSets), field);
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
  operation: DecidedOperation,
  type: GraphQLCompositeType,
  selectionSets: SelectionSetNode[],
): (source: Data) => Shape | undefined {
  const { schema } = operation;
  if (isObjectType(type)) {
    let shape: Shape | undefined;
    return () => {
      shape ??= shapeObject(operation, type, selectionSets);
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
    const shape = shapeObject(operation, concrete, selectionSets);
    shapes.set(__typename, shape);
    return shape;
  };
}
