import { type DocumentNode, type EnumTypeDefinitionNode, type EnumValueDefinitionNode, Kind } from 'graphql';
import { directiveOf, fieldOf, fieldsMarked, namedType, type ObjectTypes, stringsOf } from './ast';
import type { ContractEnum, Direction, GatheredField } from './contract';
import { ContractError } from './contract-error';

/** Reads the values of each enum and the one marked @fallback. */
export function readEnums(document: DocumentNode): Map<string, ContractEnum> {
  return new Map(
    enumsOf(document).map((node) => {
      const marked = (node.values ?? []).filter((value) => directiveOf(value, 'fallback'));
      if (marked.length > 1) throw new ContractError(`${node.name.value} has two values marked @fallback; keep one`);
      const values = new Set(node.values?.map(({ name }) => name.value));
      return [node.name.value, { values, fallback: marked[0]?.name.value ?? null }];
    }),
  );
}

/** Reads the direction of each value of the enums that order gathered lists. */
export function readDirections(document: DocumentNode, gathered: readonly GatheredField[]): Map<string, Direction> {
  const orders = new Set(
    gathered.map(({ field }) => {
      const argument = field.arguments?.find(({ name }) => name.value === 'orderBy');
      return argument ? namedType(argument.type) : '';
    }),
  );
  const ordering = enumsOf(document).filter(({ name }) => orders.has(name.value));
  return new Map(
    ordering.flatMap(({ name, values }) =>
      (values ?? []).map((value): [string, Direction] => [value.name.value, directionOf(name.value, value)]),
    ),
  );
}

function directionOf(type: string, value: EnumValueDefinitionNode): Direction {
  const argument = directiveOf(value, 'order')?.arguments?.find(({ name }) => name.value === 'direction');
  const direction = argument?.value.kind === Kind.ENUM ? argument.value.value : undefined;
  if (direction !== 'ASC' && direction !== 'DESC') {
    throw new ContractError(
      `${type}.${value.name.value} has no direction; write: ${value.name.value} @order(direction: ASC)`,
    );
  }
  return direction;
}

/**
 * Reads the fields marked @raw. Throws where a field with a fallback has none: the word the node sent would be lost.
 */
export function readRawFields(types: ObjectTypes, enums: ReadonlyMap<string, ContractEnum>): Map<string, string> {
  const rawFields = new Map<string, string>();
  for (const { parent, field } of fieldsMarked(types, 'raw')) {
    const where = `${parent}.${field.name.value}`;
    const [of = ''] = stringsOf(directiveOf(field, 'raw'), 'of');
    const kept = fieldOf(types, parent, of);
    if (!kept || kept.arguments?.length || !enums.has(namedType(kept.type))) {
      throw new ContractError(`${where} is @raw(of: "${of}"), but ${parent} has no field of that name that is an enum`);
    }
    if (namedType(field.type) !== 'String' || field.type.kind === Kind.NON_NULL_TYPE) {
      throw new ContractError(`${where} keeps the words of ${of}, so it must be a nullable String, or a list of them`);
    }
    rawFields.set(where, of);
  }
  const kept = new Set([...rawFields].map(([where, of]) => `${where.split('.')[0]}.${of}`));
  for (const [parent, node] of types) {
    for (const field of node.fields ?? []) {
      const where = `${parent}.${field.name.value}`;
      if (enums.get(namedType(field.type))?.fallback && !kept.has(where)) {
        throw new ContractError(
          `${where} shows a value it does not know as a fallback; keep what the node sent: ${field.name.value}Raw: String @raw(of: "${field.name.value}")`,
        );
      }
    }
  }
  return rawFields;
}

function enumsOf(document: DocumentNode): EnumTypeDefinitionNode[] {
  return document.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
}
