import { Kind, print } from 'graphql';
import { fieldOf, fieldsMarked, namedType, type ObjectTypes } from './ast';
import type { MergedField, RoutedField, WrittenField } from './contract';
import { ContractError } from './contract-error';

/** Reads the fields marked @routed: one row, from the node whose prefix the id carries. */
export function readRouted(types: ObjectTypes): RoutedField[] {
  return fieldsMarked(types, 'routed').map(({ parent, field }) => {
    const takesId = field.arguments?.length === 1 && field.arguments[0]?.name.value === 'id';
    if (parent !== 'Query' || !takesId || field.type.kind === Kind.NON_NULL_TYPE) {
      throw new ContractError(
        `${parent}.${field.name.value} is @routed, so it must be a nullable field of Query with one argument, id: ID!`,
      );
    }
    return { name: field.name.value, entity: namedType(field.type) };
  });
}

/** Reads the fields marked @written: a mutation that goes to one owner. */
export function readWritten(types: ObjectTypes): WrittenField[] {
  return fieldsMarked(types, 'written').map(({ parent, field }) => {
    const where = `${parent}.${field.name.value}`;
    const routes = (['id', 'owner'] as const).filter((name) =>
      field.arguments?.some(
        (argument) =>
          argument.name.value === name &&
          argument.type.kind === Kind.NON_NULL_TYPE &&
          namedType(argument.type) === 'ID',
      ),
    );
    const [route] = routes;
    if (parent !== 'Mutation' || !route || routes.length > 1) {
      throw new ContractError(
        `${where} is @written, so it must be a field of Mutation with either id: ID!, the row it changes, or owner: ID!, who is to hold the row it makes`,
      );
    }
    if (field.type.kind !== Kind.NAMED_TYPE || !types.has(namedType(field.type))) {
      throw new ContractError(`${where} must give a nullable object type: it is null when its owner cannot be reached`);
    }
    return { name: field.name.value, field, route };
  });
}

/** Reads the fields marked @merged: a subscription to the events of all nodes. */
export function readMerged(types: ObjectTypes): MergedField[] {
  return fieldsMarked(types, 'merged').map(({ parent, field }) => {
    const where = `${parent}.${field.name.value}`;
    const edge = namedType(field.type);
    const takesAfter = field.arguments?.some(({ name, type }) => name.value === 'after' && print(type) === 'ID');
    if (parent !== 'Subscription' || !takesAfter || print(field.type) !== `${edge}!`) {
      throw new ContractError(
        `${where} is @merged, so it must be a field of Subscription that takes after: ID and gives one edge, not null`,
      );
    }
    const cursor = fieldOf(types, edge, 'cursor');
    const node = fieldOf(types, edge, 'node');
    const isEdge = cursor && print(cursor.type) === 'ID!' && node?.type.kind === Kind.NAMED_TYPE;
    if (!isEdge || types.get(edge)?.fields?.length !== 2) {
      throw new ContractError(
        `${where} is @merged, so ${edge} must have two fields: cursor: ID!, from which a node goes on, and node, the event, null where there is none`,
      );
    }
    return { name: field.name.value, field, edge, event: namedType(node.type) };
  });
}
