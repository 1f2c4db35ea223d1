import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import type { AskedOperation } from './filter-operation';

type Data = Record<string, unknown>;

/**
 * Gives the answer to a filtered operation the shape of the one that was asked: what is missing is null, and where it may
 * not be null, what it is part of. Adds no value, so it cannot show what was not fetched.
 */
export function restoreRemoved(asked: AskedOperation, typeKey: string, data: Data | null): Data | null {
  const root = asked.schema.getRootType(asked.operation.operation);
  if (!root || !data) return null;
  const shape = new Shape(asked, typeKey);
  return shape.root(root, data);
}

class Shape {
  private readonly fragments: Record<string, FragmentDefinitionNode>;

  constructor(
    private readonly asked: AskedOperation,
    private readonly typeKey: string,
  ) {
    this.fragments = Object.fromEntries(
      asked.document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  root(type: GraphQLObjectType, data: Data): Data | null {
    const { schema, variables, operation } = this.asked;
    return this.object(type, collectFields(schema, this.fragments, variables, type, operation.selectionSet), data);
  }

  private object(type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>, data: Data): Data | null {
    // Without a prototype, since a client may call a field `__proto__`.
    const whole: Data = Object.create(null);
    for (const [key, nodes] of fields) {
      const value = own(data, key) ?? null;
      const name = nodes[0]?.name.value ?? '';
      // Of the meta-fields only the type's name has no definition here, and none of them may be null but __type.
      const fieldType = type.getFields()[name]?.type;
      const restored = fieldType ? this.value(fieldType, nodes, value) : value;
      if (restored === null && (fieldType ? isNonNullType(fieldType) : name !== '__type')) return null;
      whole[key] = restored;
    }
    return whole;
  }

  private value(type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, nodes, value);
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      const items = (value as readonly unknown[]).map((item) => this.value(type.ofType, nodes, item));
      return isNonNullType(type.ofType) && items.includes(null) ? null : items;
    }
    if (isLeafType(type)) return value;
    const data = value as Data;
    const objectType = isObjectType(type) ? type : this.asked.schema.getType(String(own(data, this.typeKey)));
    if (!isObjectType(objectType)) return data;
    const { schema, variables } = this.asked;
    return this.object(objectType, collectSubfields(schema, this.fragments, variables, objectType, nodes), data);
  }
}

/** A client may call a field `constructor`. */
function own(data: Data, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
