import { type DirectiveNode, type DocumentNode, Kind, type TypeNode } from 'graphql';
import { directiveOf, stringsOf } from './ast';
import { ContractError } from './contract-error';
import { compareVersions, parseVersion, printVersion, type Version } from './version';

interface Dated {
  readonly coordinate: string;
  readonly node: { readonly directives?: readonly DirectiveNode[] };
  /** What an older node leaves out has to be allowed to be left out. */
  readonly type?: TypeNode;
  readonly hasDefault?: boolean;
}

/** Reads every @since. Throws where what a minor version adds could not be left out with an older node. */
export function readSince(document: DocumentNode, own: Version): Map<string, Version> {
  const since = new Map<string, Version>();
  for (const { coordinate, node, type, hasDefault } of datable(document)) {
    const directive = directiveOf(node as Parameters<typeof directiveOf>[0], 'since');
    if (!directive) continue;
    const version = parseVersion(stringsOf(directive, 'version')[0] ?? '');
    if (version.major !== own.major || compareVersions(version, own) > 0) {
      throw new ContractError(
        `${coordinate} is there since ${printVersion(version)}, which is not a version of this major up to ${printVersion(own)}`,
      );
    }
    if (version.minor === 0) continue;
    if (type?.kind === Kind.NON_NULL_TYPE) {
      throw new ContractError(
        `${coordinate} came with ${printVersion(version)}, so it must be nullable: older nodes do not have it`,
      );
    }
    if (hasDefault) {
      throw new ContractError(
        `${coordinate} came with ${printVersion(version)}, so it may have no default: older nodes do not know it`,
      );
    }
    since.set(coordinate, version);
  }
  return since;
}

function datable(document: DocumentNode): Dated[] {
  return document.definitions.flatMap((definition): Dated[] => {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      return (definition.values ?? []).map((node) => ({
        coordinate: `${definition.name.value}.${node.name.value}`,
        node,
      }));
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return (definition.fields ?? []).flatMap((field) => {
      const coordinate = `${definition.name.value}.${field.name.value}`;
      const given = (field.arguments ?? []).map((node) => ({
        coordinate: `${coordinate}(${node.name.value}:)`,
        node,
        type: node.type,
        hasDefault: node.defaultValue !== undefined,
      }));
      return [{ coordinate, node: field, type: field.type }, ...given];
    });
  });
}
