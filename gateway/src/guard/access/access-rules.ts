import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { type AccessFacts, readAccessFacts } from './access-facts';
import type { Condition } from './condition';

/** What the supergraph asks of callers. */
export interface AccessRules {
  /** For a type: an object, interface, scalar or enum. */
  ofType(name: string): readonly Condition[];
  /** For a field, beside what its type and the type it is on ask; with what it requires of other subgraphs. */
  ofField(type: string, field: string): readonly Condition[];
}

/** Reads `@authenticated`, `@requiresScopes` and `@policy`; null where the supergraph uses none of them. */
export function readAccessRules(supergraph: DocumentNode): AccessRules | null {
  const facts = readAccessFacts(supergraph);
  return facts && accessRules(facts);
}

export function accessRules(types: AccessFacts): AccessRules {
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

function parseFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`this is not a field set: ${text}`);
  return operation.selectionSet;
}
