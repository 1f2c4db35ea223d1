import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { directiveOf, fieldOf, isNamedNonNull, namedType, type ObjectTypes, stringsOf } from './ast';
import type { Contract, GatheredField, MergedField, WrittenField } from './contract';
import { refuseMisplacedDirectives } from './contract-directives';
import { ContractError } from './contract-error';
import { readDirections, readEnums, readRawFields } from './read-enums';
import { readGathered } from './read-gathered';
import { readMerged, readRouted, readWritten } from './read-roots';
import { readSince } from './read-since';
import { parseVersion, type Version } from './version';

/** Reads a contract file. Throws a ContractError that says how to mend it. */
export function parseContract(sdl: string): Contract {
  const document = parse(sdl, { noLocation: true });
  const objectTypes: ObjectTypes = new Map(
    document.definitions
      .filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  refuseMisplacedDirectives(document);
  refuseAbstractTypes(document);
  const { name, version } = readHeader(document);
  const enums = readEnums(document);
  const gathered = readGathered(objectTypes);
  const routed = readRouted(objectTypes);
  const written = readWritten(objectTypes);
  const merged = readMerged(objectTypes);
  const entities = new Set([...gathered, ...routed].map(({ entity }) => entity));
  if (entities.size === 0) {
    throw new ContractError(
      'the contract has no field marked @gathered or @routed; mark the fields that read rows of the nodes',
    );
  }
  for (const entity of entities) requireKey(objectTypes, entity);
  refuseUnmarkedRoots(objectTypes);
  refuseNestedRows(objectTypes, gathered, written, merged, entities);
  refuseFirmReferences(objectTypes, entities);
  return {
    name,
    version,
    document,
    objectTypes,
    gathered,
    routed,
    written,
    merged,
    entities,
    directions: readDirections(document, gathered),
    enums,
    rawFields: readRawFields(objectTypes, enums),
    since: readSince(document, version),
  };
}

function readHeader(document: DocumentNode): { name: string; version: Version } {
  const directive = document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_EXTENSION)
    .map((node) => directiveOf(node, 'contract'))
    .find((node) => node !== undefined);
  const [name] = stringsOf(directive, 'name');
  const [version] = stringsOf(directive, 'version');
  if (!name || !version) {
    throw new ContractError('the contract has no name; write: extend schema @contract(name: "…", version: "1.0")');
  }
  return { name, version: parseVersion(version) };
}

function requireKey(types: ObjectTypes, entity: string): void {
  const type = types.get(entity);
  const keys = (type?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .map((key) => stringsOf(key, 'fields')[0]);
  const id = fieldOf(types, entity, 'id');
  if (!keys.includes('id') || !id || print(id.type) !== 'ID!') {
    throw new ContractError(`${entity} has no key; write: type ${entity} @key(fields: "id") { id: ID! … }`);
  }
}

function refuseAbstractTypes(document: DocumentNode): void {
  const abstract = document.definitions.find(
    (node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION,
  );
  if (abstract && 'name' in abstract && abstract.name) {
    throw new ContractError(`${abstract.name.value} is an interface or a union; a contract may hold object types only`);
  }
}

/** A root field that says nothing would be asked of nobody, or of one node in silence. */
function refuseUnmarkedRoots(types: ObjectTypes): void {
  const marks: Record<string, string[]> = {
    Query: ['gathered', 'routed'],
    Mutation: ['written'],
    Subscription: ['merged'],
  };
  for (const [root, directives] of Object.entries(marks)) {
    for (const field of types.get(root)?.fields ?? []) {
      if (directives.some((name) => directiveOf(field, name))) continue;
      throw new ContractError(
        `${root}.${field.name.value} does not say which nodes it asks; mark it ${directives.map((name) => `@${name}`).join(' or ')}`,
      );
    }
  }
}

/** A row inside a row would have to be routed again in the middle of a node's answer. */
function refuseNestedRows(
  types: ObjectTypes,
  gathered: readonly GatheredField[],
  written: readonly WrittenField[],
  merged: readonly MergedField[],
  entities: ReadonlySet<string>,
): void {
  const carriers = new Set([
    'Query',
    'Mutation',
    'Subscription',
    ...gathered.flatMap(({ connection, edge }) => [connection, edge]),
    // What a write answers with, and an event, is of one owner.
    ...written.map(({ field }) => namedType(field.type)),
    ...merged.map(({ event }) => event),
  ]);
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

/** When the other owner is down its null would take the row with it. */
function refuseFirmReferences(types: ObjectTypes, entities: ReadonlySet<string>): void {
  for (const [type, node] of types) {
    for (const field of node.fields ?? []) {
      const target = namedType(field.type);
      const isReference = directiveOf(types.get(target) ?? {}, 'key') !== undefined && !entities.has(target);
      if (isReference && isNamedNonNull(field.type)) {
        throw new ContractError(
          `${type}.${field.name.value} leads to ${target}, which another owner answers; it must be nullable, also inside a list`,
        );
      }
    }
  }
}
