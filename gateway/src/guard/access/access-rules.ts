import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Condition } from './condition';
import { accessDirectives } from './security-links';

/** What the supergraph asks of callers. */
export interface AccessRules {
  /** For a type: an object, interface, scalar or enum. */
  ofType(name: string): readonly Condition[];
  /** For a field, beside what its type and the type it is on ask; with what it requires of other subgraphs. */
  ofField(type: string, field: string): readonly Condition[];
}

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
export function readAccessRules(supergraph: DocumentNode): AccessRules | null {
  const kinds = accessDirectives(supergraph);
  if (kinds.size === 0) return null;
  const types = readTypes(supergraph, kinds);
  const known = new Map<string, readonly Condition[]>();

  const ofType = (name: string): readonly Condition[] => types.get(name)?.conditions ?? [];
  const ofField = (type: string, name: string): readonly Condition[] => {
    const coordinate = `${type}.${name}`;
    const conditions = known.get(coordinate) ?? follow(type, name, new Set());
    known.set(coordinate, conditions);
    return conditions;
  };
  // Who may not see a field may not see what is computed from it. Composition asks that the directives be repeated;
  // here it is made sure.
  const follow = (type: string, name: string, followed: Set<string>): readonly Condition[] => {
    const coordinate = `${type}.${name}`;
    if (followed.has(coordinate)) return [];
    followed.add(coordinate);
    const facts = types.get(type)?.fields.get(name);
    if (!facts) throw new Error(`the supergraph has no field ${coordinate}`);
    const required = facts.requires.flatMap((set) => followSelection(type, parseFieldSet(set), followed));
    return [...facts.conditions, ...required];
  };
  const followSelection = (type: string, { selections }: SelectionSetNode, followed: Set<string>): Condition[] =>
    selections.flatMap((node): Condition[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('a field set has no named fragments');
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value ?? type;
        return [...ofType(condition), ...followSelection(condition, node.selectionSet, followed)];
      }
      const name = node.name.value;
      if (name === '__typename') return [];
      return [type, ...implementationsOf(type)].flatMap((owner) => {
        const fieldType = types.get(owner)?.fields.get(name)?.type ?? '';
        const inner = node.selectionSet ? followSelection(fieldType, node.selectionSet, followed) : [];
        return [...ofType(owner), ...follow(owner, name, followed), ...ofType(fieldType), ...inner];
      });
    });
  const implementationsOf = (type: string): string[] =>
    [...types].flatMap(([name, { interfaces }]) => (interfaces.has(type) ? [name] : []));

  return { ofType, ofField };
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

function parseFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`this is not a field set: ${text}`);
  return operation.selectionSet;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
