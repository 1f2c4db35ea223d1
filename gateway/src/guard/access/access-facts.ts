import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Condition } from './condition';
import { accessDirectives } from './security-links';

/** What stands in a supergraph about who may see what, by type. Plain data, so that it can be read in another thread. */
export type AccessFacts = ReadonlyMap<string, TypeFacts>;

interface TypeFacts {
  readonly conditions: Condition[];
  readonly fields: Map<string, FieldFacts>;
  readonly interfaces: Set<string>;
}

interface FieldFacts {
  readonly type: string;
  readonly conditions: Condition[];
  /** Field sets that a subgraph is sent to resolve this field. */
  readonly requires: string[];
}

/** Reads `@authenticated`, `@requiresScopes` and `@policy`; null where the supergraph uses none of them. */
export function readAccessFacts(supergraph: DocumentNode): AccessFacts | null {
  const kinds = accessDirectives(supergraph);
  return kinds.size === 0 ? null : readTypes(supergraph, kinds);
}

function readTypes(supergraph: DocumentNode, kinds: ReadonlyMap<string, Condition['kind']>): Map<string, TypeFacts> {
  const types = new Map<string, TypeFacts>();
  for (const node of supergraph.definitions) {
    if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const facts: TypeFacts = types.get(node.name.value) ?? { conditions: [], fields: new Map(), interfaces: new Set() };
    types.set(node.name.value, facts);
    const conditionsOf = ({ directives }: { readonly directives?: readonly unknown[] | undefined }): Condition[] =>
      ((directives ?? []) as readonly ConstDirectiveNode[]).flatMap((directive) => readCondition(directive, kinds));
    facts.conditions.push(...conditionsOf(node));
    if ('interfaces' in node) for (const { name } of node.interfaces ?? []) facts.interfaces.add(name.value);
    for (const field of ('fields' in node ? (node.fields ?? []) : []) as readonly FieldDefinitionNode[]) {
      const type = namedType(field.type);
      facts.fields.set(field.name.value, { type, conditions: conditionsOf(field), requires: requiresOf(field) });
    }
  }
  return types;
}

function readCondition(directive: ConstDirectiveNode, kinds: ReadonlyMap<string, Condition['kind']>): Condition[] {
  const kind = kinds.get(directive.name.value);
  if (kind === undefined) return [];
  if (kind === 'authenticated') return [{ kind }];
  const anyOf: unknown = argument(directive, kind);
  const isNames = (names: unknown): boolean => Array.isArray(names) && names.every((name) => typeof name === 'string');
  if (!Array.isArray(anyOf) || !anyOf.every(isNames)) {
    throw new Error(`@${directive.name.value} must have ${kind}: [["…"]], a list of lists of names`);
  }
  return [{ kind, anyOf }];
}

function requiresOf({ name, directives }: FieldDefinitionNode): string[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === 'join__field')
    .flatMap((directive) => {
      // Values of fields elsewhere in the operation: what those ask of callers is not followed here.
      if (argument(directive, 'contextArguments')) {
        throw new Error(
          `${name.value} takes arguments from a context, which cannot be combined with access directives`,
        );
      }
      const requires = argument(directive, 'requires');
      return typeof requires === 'string' ? [requires] : [];
    });
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((node) => node.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
