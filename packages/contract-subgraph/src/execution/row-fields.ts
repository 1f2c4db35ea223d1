import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Contract, ContractEnum } from '../contract/contract';
import type { FieldOfNode } from './selection';
import { responseKey } from './selection';

/** Which of its fields a node is asked for; gathered lists and hub fields are none of its own. */
export function fieldsOfNodes(contract: Contract): FieldOfNode {
  const gathered = new Set(contract.gathered.map(({ parent, name }) => `${parent}.${name}`));
  return (type, field) => {
    const where = `${type}.${field}`;
    if (field === '__typename' || gathered.has(where)) return null;
    return contract.rawFields.get(where) ?? field;
  };
}

/**
 * Gives the fields of rows the resolvers that read a node's answer: a field with arguments stands there under a key of
 * its own, a @raw field under the name of the field whose words it keeps, and an enum may hold a value the hub does not know.
 */
export function addRowResolvers(contract: Contract, types: Readonly<Record<string, unknown>>): void {
  const gathered = new Set(contract.gathered.map(({ parent, name }) => `${parent}.${name}`));
  for (const name of contract.objectTypes.keys()) {
    const type = types[name];
    if (roots.has(name) || !isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const where = `${name}.${field.name}`;
      if (!gathered.has(where))
        field.resolve = resolverOf(field, contract.rawFields.get(where), contract.enums) ?? field.resolve;
    }
  }
}

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

type RowResolver = (source: Readonly<Record<string, unknown>>, args: Record<string, unknown>) => unknown;

function resolverOf(
  field: GraphQLField<unknown, unknown>,
  rawOf: string | undefined,
  enums: Contract['enums'],
): RowResolver | undefined {
  if (rawOf !== undefined) return (source) => source[rawOf];
  const named = getNamedType(field.type);
  const known = isEnumType(named) ? enums.get(named.name) : undefined;
  const read: RowResolver = (source, args) => source[responseKey(field, args)];
  if (known?.fallback) return (source, args) => withFallback(read(source, args), field.type, known);
  return field.args.length > 0 ? read : undefined;
}

function withFallback(value: unknown, type: GraphQLOutputType, known: ContractEnum): unknown {
  if (isNonNullType(type)) return withFallback(value, type.ofType, known);
  if (isListType(type) && Array.isArray(value)) return value.map((item) => withFallback(item, type.ofType, known));
  return typeof value !== 'string' || known.values.has(value) ? value : known.fallback;
}
