import { type Contract, fieldsOfNodes, pruneSelection, type Selection } from '@passerelle/contract-subgraph';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { objectType, type Session } from '../session';

/**
 * Everything the node's version of the contract has of an object: values as deep as they go, entities of other owners
 * by their key. Left out are the lists that hang on it, fields that need an argument, and a type inside of itself.
 */
export function fullSelection(session: Session, type: string): Selection {
  const whole = select(session.contract, objectType(session, type), []);
  return pruneSelection(whole, session.version, session.contract.since).selection;
}

/** The id alone, which every row has. */
export function idSelection(session: Session, type: string): Selection {
  const object = objectType(session, type);
  const { id } = object.getFields();
  return { type: object, fields: id ? [{ key: 'id', field: id, args: {}, below: null }] : [] };
}

function select(contract: Contract, type: GraphQLObjectType, within: readonly string[]): Selection {
  const fieldOfNode = fieldsOfNodes(contract);
  const keys = within.length > 0 ? keyFields(contract, type.name) : null;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    // A @raw field is the hub's own; a node is asked for the field it keeps the words of.
    const isNodes = fieldOfNode(type.name, field.name) === field.name;
    if (!isNodes || field.args.some(isRequiredArgument) || (keys && !keys.has(field.name))) return [];
    return selectField(contract, field, [...within, type.name]);
  });
  return { type, fields };
}

function selectField(
  contract: Contract,
  field: GraphQLField<unknown, unknown>,
  within: readonly string[],
): Selection['fields'][number][] {
  const child = getNamedType(field.type);
  if (!isObjectType(child)) return [{ key: field.name, field, args: {}, below: null }];
  if (within.includes(child.name)) return [];
  const below = select(contract, child, within);
  return below.fields.length > 0 ? [{ key: field.name, field, args: {}, below }] : [];
}

/** The fields of the key of an entity; null for a value. */
function keyFields(contract: Contract, type: string): ReadonlySet<string> | null {
  const key = contract.objectTypes.get(type)?.directives?.find(({ name }) => name.value === 'key');
  const fields = key?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return fields?.kind === 'StringValue' ? new Set(fields.value.match(/\w+/g)) : null;
}
