import {
  type GraphQLField,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** How a subscription field tells where in its events one stands. */
export interface ResumableField {
  /** Argument that takes the cursor of the last event that came; `type` is ID or String. */
  readonly argument: { readonly name: string; readonly type: string };
  /** Field of an event with its cursor. */
  readonly cursor: string;
  /** Field of an event that is null where the event only moves the position; null where all events are for clients. */
  readonly node: string | null;
}

/**
 * Recognises by its shape a field whose events can be gone on from: it takes `after: ID` and gives an object that has
 * `cursor: ID!`, either of them String. With a `node` that may be null and nothing else, the object is an edge, and an edge
 * without a node is a checkpoint; an edge that has more to say, as that of a contract, is always for clients. No directive is
 * needed, so any subgraph can be resumed that follows the shape.
 */
export function resumableField({ args, type }: GraphQLField<unknown, unknown>): ResumableField | null {
  const event = getNullableType(type);
  const after = args.find(({ name }) => name === 'after');
  if (!isObjectType(event) || !after || isNonNullType(after.type) || !isText(after.type)) return null;
  const { cursor, node, ...others } = event.getFields();
  if (!cursor || !isNonNullType(cursor.type) || !isText(cursor.type.ofType)) return null;
  const isEdge =
    node && Object.keys(others).length === 0 && !isNonNullType(node.type) && isCompositeType(getNamedType(node.type));
  return {
    argument: { name: after.name, type: String(after.type) },
    cursor: cursor.name,
    node: isEdge ? node.name : null,
  };
}

function isText(type: GraphQLType): boolean {
  return isScalarType(type) && (type.name === 'ID' || type.name === 'String');
}
