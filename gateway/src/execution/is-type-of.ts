import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object that calls itself `typename` meets a type condition. */
export type IsTypeOf = (typename: unknown, condition: string) => boolean;

/** Answers for the types of a schema. Names of interfaces count too: an interface object knows no better name. */
export function typesOf(schema: GraphQLSchema): IsTypeOf {
  return (typename, condition) => {
    if (typename === condition) return true;
    if (typeof typename !== 'string') return false;
    const wanted = schema.getType(condition);
    if (!isAbstractType(wanted)) return false;
    const type = schema.getType(typename);
    return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
  };
}
