import { type FieldDefinitionNode, type InputValueDefinitionNode, Kind } from 'graphql';
import { directiveOf, fieldOf, fieldsMarked, namedType, type ObjectTypes, stringsOf } from './ast';
import { type Filter, type GatheredField, pageArguments } from './contract';
import { ContractError } from './contract-error';

/** Reads the fields marked @gathered. Throws a ContractError where the list would not be total or cannot be merged. */
export function readGathered(types: ObjectTypes): GatheredField[] {
  return fieldsMarked(types, 'gathered').map(({ parent, field }) => {
    const where = `${parent}.${field.name.value}`;
    const connection = namedType(field.type);
    const { edge, entity } = readConnection(types, where, connection);
    requireArguments(where, field);
    if (field.type.kind === Kind.NON_NULL_TYPE) {
      throw new ContractError(`${where} must be nullable: with policy STRICT it is null when a node is missing`);
    }
    const takes = (name: string) => field.arguments?.some((node) => node.name.value === name) ?? false;
    if (takes('last') !== takes('before')) {
      throw new ContractError(
        `${where} takes one of last and before; give it both, or neither if it pages forward only`,
      );
    }
    return {
      parent,
      name: field.name.value,
      connection,
      edge,
      entity,
      field,
      filters: (field.arguments ?? [])
        .filter(({ name }) => !pageArguments.has(name.value))
        .map((argument) => readFilter(types, entity, where, argument)),
      isReversible: takes('last'),
      hasTotal: fieldOf(types, connection, 'totalCount') !== undefined,
    };
  });
}

function readConnection(types: ObjectTypes, where: string, connection: string): { edge: string; entity: string } {
  const type = (parent: string, name: string): string => {
    const field = fieldOf(types, parent, name);
    return field ? namedType(field.type) : '';
  };
  const edge = type(connection, 'edges');
  const entity = type(edge, 'node');
  if (entity === '' || type(edge, 'cursor') !== 'String' || type(connection, 'pageInfo') === '') {
    throw new ContractError(
      `${where} is @gathered, so ${connection} must be a connection: edges { cursor: String! node } and pageInfo`,
    );
  }
  // Nothing says how the answers of several nodes would become one.
  const other = [...fieldsBesides(types, connection, connectionFields), ...fieldsBesides(types, edge, edgeFields)][0];
  if (other) throw new ContractError(`${other} cannot be gathered from several nodes; move it to ${entity}`);
  return { edge, entity };
}

const connectionFields: ReadonlySet<string> = new Set(['edges', 'nodes', 'pageInfo', 'totalCount']);
const edgeFields: ReadonlySet<string> = new Set(['cursor', 'node']);

function fieldsBesides(types: ObjectTypes, type: string, known: ReadonlySet<string>): string[] {
  const names = types.get(type)?.fields?.map(({ name }) => name.value) ?? [];
  return names.filter((name) => !known.has(name)).map((name) => `${type}.${name}`);
}

function requireArguments(where: string, field: FieldDefinitionNode): void {
  for (const argument of ['first', 'after', 'orderBy']) {
    if (!field.arguments?.some((node) => node.name.value === argument)) {
      throw new ContractError(
        `${where} is @gathered, so it must take the argument ${argument}: without it its order is not total`,
      );
    }
  }
}

function readFilter(types: ObjectTypes, entity: string, where: string, argument: InputValueDefinitionNode): Filter {
  const name = argument.name.value;
  const paths = stringsOf(directiveOf(argument, 'filter'), 'on');
  for (const path of paths) checkPath(types, entity, path, `${where}(${name}:)`);
  return {
    name,
    argument,
    paths: paths.map((path) => path.split('.')),
    isIds: paths.length === 1 && paths[0] === 'id',
  };
}

function checkPath(types: ObjectTypes, entity: string, path: string, where: string): void {
  let type = entity;
  for (const step of path.split('.')) {
    const field = fieldOf(types, type, step);
    if (!field || field.arguments?.length) {
      throw new ContractError(`${where} filters on "${path}", but ${type} has no field ${step} without arguments`);
    }
    type = namedType(field.type);
  }
  if (types.has(type)) {
    throw new ContractError(
      `${where} filters on "${path}", which is a ${type}; name one of its fields, such as ${path}.id`,
    );
  }
}
