import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';
import type { Contract } from './contract';
import { ContractError } from './contract-error';
import { compareVersions, printVersion, type Version } from './version';

/**
 * Separates a node's schema: checks that it serves the contract in a version, takes the contract's part out, and
 * returns what is left as the SDL of the node's ordinary subgraph; null where nothing is left.
 *
 * Throws a ContractError naming each field that is missing or of another type.
 */
export function liftExtras(
  contract: Contract,
  nodeSdl: string,
  owner: string,
  version: Version = contract.version,
): string | null {
  const document = parse(nodeSdl, { noLocation: true });
  const nodeTypes = new Map(objectTypesOf(document).map((type) => [type.name.value, type]));
  const problems = shortcomingsOf(contract, nodeTypes, version);
  if (problems.length > 0) {
    throw new ContractError(
      `the schema of ${owner} does not serve the contract ${contract.name} ${printVersion(version)}:\n${problems.map((text) => `- ${text}`).join('\n')}`,
    );
  }
  const extras = visit(document, {
    ObjectTypeDefinition: (type: ObjectTypeDefinitionNode) => withoutContract(contract, type, owner),
  }) as DocumentNode;
  const kept = reachable(extras);
  const hasEntry = objectTypesOf(kept).some((type) => isEntry(type));
  return hasEntry ? `${print(kept)}\n` : null;
}

/** What a node's schema lacks against the contract in a version. */
function shortcomingsOf(
  contract: Contract,
  nodeTypes: ReadonlyMap<string, ObjectTypeDefinitionNode>,
  version: Version,
): string[] {
  const isLater = (coordinate: string): boolean => {
    const since = contract.since.get(coordinate);
    return since !== undefined && compareVersions(since, version) > 0;
  };
  return [...contract.objectTypes.values()].flatMap((type) => {
    const given = nodeTypes.get(type.name.value);
    return (type.fields ?? []).flatMap((field) => {
      const where = `${type.name.value}.${field.name.value}`;
      // A @raw field is the hub's own.
      if (contract.rawFields.has(where) || isLater(where)) return [];
      return shortcomings(where, field, given, isLater);
    });
  });
}

/** What a node's field lacks against the contract's. A stricter type (non-null for nullable) is as good. */
function shortcomings(
  where: string,
  wanted: FieldDefinitionNode,
  type: ObjectTypeDefinitionNode | undefined,
  isLater: (coordinate: string) => boolean,
): string[] {
  const own = type?.fields?.find(({ name }) => name.value === wanted.name.value);
  if (!own) return [`${where} is missing; the contract has it as ${print(wanted.type)}`];
  const problems = satisfies(own.type, wanted.type)
    ? []
    : [`${where} is ${print(own.type)}; the contract has ${print(wanted.type)}`];
  for (const argument of wanted.arguments ?? []) {
    if (isLater(`${where}(${argument.name.value}:)`)) continue;
    const ownArgument = own.arguments?.find(({ name }) => name.value === argument.name.value);
    if (!ownArgument) problems.push(`${where} lacks the argument ${argument.name.value}: ${print(argument.type)}`);
    else if (print(ownArgument.type) !== print(argument.type)) {
      problems.push(
        `${where}(${argument.name.value}:) is ${print(ownArgument.type)}; the contract has ${print(argument.type)}`,
      );
    }
  }
  return problems;
}

function satisfies(given: TypeNode, wanted: TypeNode): boolean {
  if (wanted.kind === Kind.NON_NULL_TYPE) {
    return given.kind === Kind.NON_NULL_TYPE && satisfies(given.type, wanted.type);
  }
  const bare = given.kind === Kind.NON_NULL_TYPE ? given.type : given;
  if (wanted.kind === Kind.LIST_TYPE) return bare.kind === Kind.LIST_TYPE && satisfies(bare.type, wanted.type);
  return bare.kind === Kind.NAMED_TYPE && bare.name.value === wanted.name.value;
}

/** The type without the fields the contract defines; keyed types keep their key. */
function withoutContract(
  contract: Contract,
  type: ObjectTypeDefinitionNode,
  owner: string,
): ObjectTypeDefinitionNode | undefined {
  const contractType = contract.objectTypes.get(type.name.value);
  const isKeyed = type.directives?.some(({ name }) => name.value === 'key');
  const isRoot = roots.has(type.name.value);
  if (!contractType || (!isKeyed && !isRoot)) return undefined;
  const lifted = new Set(contractType.fields?.map(({ name }) => name.value));
  const extras = (type.fields ?? []).filter(({ name }) => !lifted.has(name.value));
  for (const field of extras) refuseNonNull(field, type.name.value, owner);
  if (isRoot) return { ...type, fields: extras };
  return extras.length > 0
    ? { ...type, fields: [...keyFields(type), ...extras] }
    : { ...type, fields: keyFields(type), directives: notResolvable(type) };
}

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** On a row of another owner an extra field is null, so it has to be allowed to be. */
function refuseNonNull(field: FieldDefinitionNode, type: string, owner: string): void {
  if (!roots.has(type) && field.type.kind === Kind.NON_NULL_TYPE) {
    throw new ContractError(
      `${type}.${field.name.value} of ${owner} must be nullable: the rows of other owners do not have it`,
    );
  }
}

function keyFields(type: ObjectTypeDefinitionNode): FieldDefinitionNode[] {
  return (type.fields ?? []).filter(({ name }) => name.value === 'id');
}

function notResolvable(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode['directives'] {
  return type.directives?.map((directive) => {
    if (directive.name.value !== 'key') return directive;
    const others = directive.arguments?.filter(({ name }) => name.value !== 'resolvable') ?? [];
    return {
      ...directive,
      arguments: [
        ...others,
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'resolvable' },
          value: { kind: Kind.BOOLEAN, value: false },
        },
      ],
    } as typeof directive;
  });
}

/** Whether clients or other subgraphs can enter the schema here. */
function isEntry(type: ObjectTypeDefinitionNode): boolean {
  if (roots.has(type.name.value)) return (type.fields?.length ?? 0) > 0;
  return (type.directives ?? []).some(
    ({ name, arguments: args }) =>
      name.value === 'key' &&
      !args?.some(
        (argument) =>
          argument.name.value === 'resolvable' && argument.value.kind === Kind.BOOLEAN && !argument.value.value,
      ),
  );
}

/** Drops what neither a root field nor an entity leads to. */
function reachable(document: DocumentNode): DocumentNode {
  const byName = new Map<string, DefinitionNode>();
  for (const node of document.definitions) if ('name' in node && node.name) byName.set(node.name.value, node);
  const kept = new Set<string>();
  const keep = (name: string): void => {
    const node = byName.get(name);
    if (!node || kept.has(name)) return;
    kept.add(name);
    visit(node, { NamedType: ({ name: { value } }) => keep(value) });
  };
  for (const type of objectTypesOf(document)) if (isEntry(type)) keep(type.name.value);
  return {
    ...document,
    definitions: document.definitions.filter((node) => !('name' in node) || !node.name || kept.has(node.name.value)),
  };
}

function objectTypesOf(document: DocumentNode): ObjectTypeDefinitionNode[] {
  return document.definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
}
