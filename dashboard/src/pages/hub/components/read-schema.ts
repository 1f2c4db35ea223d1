import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql/utilities';

/** A field of a type, or a value of an enum. */
export interface FieldRow {
  readonly name: string;
  readonly of: string;
  readonly meaning: string;
}

/** Asks the hub for its schema; null where it does not give it. */
export async function readSchema(hub: URL, key: string | null): Promise<GraphQLSchema | null> {
  try {
    const answer = await fetch(hub, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = (await answer.json()) as { data?: IntrospectionQuery };
    return data ? buildClientSchema(data) : null;
  } catch {
    return null;
  }
}

export function fieldsOf(type: GraphQLNamedType): FieldRow[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({ name, of: '', meaning: description ?? '' }));
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map(({ name, type: of, description }) => ({
    name,
    of: String(of),
    meaning: description ?? '',
  }));
}
