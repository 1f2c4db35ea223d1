import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type NamedTypeNode,
} from 'graphql';

/** The field that is selected; undefined for those that GraphQL adds, which ask nobody. */
export function fieldOf(type: GraphQLCompositeType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
}

/** The type that a fragment is for, where it stands in a selection of `around`. */
export function typeOfFragment(
  schema: GraphQLSchema,
  condition: NamedTypeNode | undefined,
  around: GraphQLCompositeType,
): GraphQLCompositeType {
  const type = condition && schema.getType(condition.name.value);
  return type && isCompositeType(type) ? type : around;
}
