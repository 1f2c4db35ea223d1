import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SchemaExtensionNode,
  type TypeNode,
} from 'graphql';
import { ContractError } from './contract-error';

/** A list whose rows every node holds a part of. */
export interface GatheredField {
  /** Query, or the entity of another owner that the list hangs on. */
  readonly parent: string;
  readonly name: string;
  readonly connection: string;
  readonly edge: string;
  readonly entity: string;
  readonly field: FieldDefinitionNode;
}

/** A field that reads one row by its id. */
export interface RoutedField {
  readonly name: string;
  readonly entity: string;
}

export type Direction = 'ASC' | 'DESC';

/** What a contract file says, read once. */
export interface Contract {
  readonly name: string;
  readonly version: string;
  readonly document: DocumentNode;
  readonly objectTypes: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  readonly gathered: readonly GatheredField[];
  readonly routed: readonly RoutedField[];
  /** The types whose rows belong to the nodes. */
  readonly entities: ReadonlySet<string>;
  /** Order value → direction. */
  readonly directions: ReadonlyMap<string, Direction>;
}

/** The directives of the contract language; they are not part of what the hub or a node serves. */
export const contractDirectives: ReadonlySet<string> = new Set(['contract', 'routed', 'gathered', 'order']);

/** Reads a contract file. Throws a ContractError that says how to mend it. */
export function parseContract(sdl: string): Contract {
  const document = parse(sdl, { noLocation: true });
  const objectTypes = new Map(
    document.definitions
      .filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  refuseAbstractTypes(document);
  const { name, version } = readHeader(document);
  const gathered = readGathered(objectTypes);
  const routed = readRouted(objectTypes);
  const entities = new Set([...gathered, ...routed].map(({ entity }) => entity));
  if (entities.size === 0) {
    throw new ContractError(
      'the contract has no field marked @gathered or @routed; mark the fields that read rows of the nodes',
    );
  }
  refuseNestedRows(objectTypes, gathered, entities);
  return {
    name,
    version,
    document,
    objectTypes,
    gathered,
    routed,
    entities,
    directions: readDirections(document, gathered),
  };
}

function readHeader(document: DocumentNode): { name: string; version: string } {
  const directive = document.definitions
    .filter((node): node is SchemaExtensionNode => node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((node) => node.directives ?? [])
    .find((node) => node.name.value === 'contract');
  const name = directive && stringArgument(directive, 'name');
  const version = directive && stringArgument(directive, 'version');
  if (!name || !version) {
    throw new ContractError('the contract has no name; write: extend schema @contract(name: "…", version: "1.0")');
  }
  return { name, version };
}

function readGathered(types: ReadonlyMap<string, ObjectTypeDefinitionNode>): GatheredField[] {
  return fieldsMarked(types, 'gathered').map(({ parent, field }) => {
    const where = `${parent}.${field.name.value}`;
    const connection = namedType(field.type);
    const edge = fieldType(types, connection, 'edges');
    const entity = edge && fieldType(types, edge, 'node');
    const hasCursor = edge && fieldType(types, edge, 'cursor') === 'String';
    if (!edge || !entity || !hasCursor || !fieldType(types, connection, 'pageInfo')) {
      throw new ContractError(
        `${where} is @gathered, so ${connection} must be a connection: edges { cursor: String! node } and pageInfo`,
      );
    }
    for (const argument of ['first', 'after', 'orderBy']) {
      if (!field.arguments?.some((node) => node.name.value === argument)) {
        throw new ContractError(
          `${where} is @gathered, so it must take the argument ${argument}: without it its order is not total`,
        );
      }
    }
    if (field.type.kind === Kind.NON_NULL_TYPE) {
      throw new ContractError(`${where} must be nullable: with policy STRICT it is null when a node is missing`);
    }
    return { parent, name: field.name.value, connection, edge, entity, field };
  });
}

function readRouted(types: ReadonlyMap<string, ObjectTypeDefinitionNode>): RoutedField[] {
  return fieldsMarked(types, 'routed').map(({ parent, field }) => {
    const where = `${parent}.${field.name.value}`;
    const takesId = field.arguments?.length === 1 && field.arguments[0]?.name.value === 'id';
    if (parent !== 'Query' || !takesId || field.type.kind === Kind.NON_NULL_TYPE) {
      throw new ContractError(
        `${where} is @routed, so it must be a nullable field of Query with one argument, id: ID!`,
      );
    }
    return { name: field.name.value, entity: namedType(field.type) };
  });
}

function readDirections(document: DocumentNode, gathered: readonly GatheredField[]): Map<string, Direction> {
  const orderEnums = new Set(
    gathered.map(({ field }) => {
      const argument = field.arguments?.find((node) => node.name.value === 'orderBy');
      return argument ? namedType(argument.type) : '';
    }),
  );
  const directions = new Map<string, Direction>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || !orderEnums.has(node.name.value)) continue;
    for (const value of node.values ?? []) {
      const directive = value.directives?.find(({ name }) => name.value === 'order');
      const argument = directive?.arguments?.find(({ name }) => name.value === 'direction');
      const direction = argument?.value.kind === Kind.ENUM ? argument.value.value : undefined;
      if (direction !== 'ASC' && direction !== 'DESC') {
        throw new ContractError(
          `${node.name.value}.${value.name.value} has no direction; write: ${value.name.value} @order(direction: ASC)`,
        );
      }
      directions.set(value.name.value, direction);
    }
  }
  return directions;
}

function refuseAbstractTypes(document: DocumentNode): void {
  const abstract = document.definitions.find(
    (node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION,
  );
  if (abstract && 'name' in abstract && abstract.name) {
    throw new ContractError(`${abstract.name.value} is an interface or a union; a contract may hold object types only`);
  }
}

/** A row inside a row would have to be routed again in the middle of a node's answer. */
function refuseNestedRows(
  types: ReadonlyMap<string, ObjectTypeDefinitionNode>,
  gathered: readonly GatheredField[],
  entities: ReadonlySet<string>,
): void {
  const carriers = new Set(['Query', ...gathered.flatMap(({ connection, edge }) => [connection, edge])]);
  for (const [type, node] of types) {
    if (carriers.has(type)) continue;
    const nested = node.fields?.find((field) => entities.has(namedType(field.type)));
    if (nested) {
      throw new ContractError(
        `${type}.${nested.name.value} leads to a row of another node; give its id as an ID field instead`,
      );
    }
  }
}

function fieldsMarked(
  types: ReadonlyMap<string, ObjectTypeDefinitionNode>,
  directive: string,
): { parent: string; field: FieldDefinitionNode }[] {
  return [...types].flatMap(([parent, node]) =>
    (node.fields ?? [])
      .filter((field) => field.directives?.some(({ name }) => name.value === directive))
      .map((field) => ({ parent, field })),
  );
}

function fieldType(
  types: ReadonlyMap<string, ObjectTypeDefinitionNode>,
  type: string,
  field: string,
): string | undefined {
  const node = types.get(type)?.fields?.find(({ name }) => name.value === field);
  return node && namedType(node.type);
}

function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const argument = directive.arguments?.find((node) => node.name.value === name);
  return argument?.value.kind === Kind.STRING ? argument.value.value : undefined;
}

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
