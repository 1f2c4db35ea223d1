import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { AskedOperation } from './asked-operation';
import type { CostRules } from './cost-rules';
import { costOfMutation } from './estimate-cost';
import { costOfArguments, weightOfField } from './field-cost';
import { fieldOf, typeOfFragment } from './selected';

/** What stands under one name of an answer, from all the places of the operation that select it. */
interface Answered {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly sets: Selected[];
}

interface Selected {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/**
 * What an answer cost, by the weights of the estimate and the rows that came. Which type an object has is told by the
 * names in it; where fragments give one name to fields of several types, the first one's weight counts.
 */
export function actualCost(
  rules: CostRules,
  { operation, fragments }: AskedOperation,
  variables: Readonly<Record<string, unknown>>,
  data: unknown,
): number {
  const collect = (found: Map<string, Answered>, { type, set }: Selected, seen: Set<string>): Map<string, Answered> => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        add(found, type, node);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(found, { type: typeOfFragment(rules.schema, node.typeCondition, type), set: node.selectionSet }, seen);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (!fragment) continue;
        const inside = typeOfFragment(rules.schema, fragment.typeCondition, type);
        collect(found, { type: inside, set: fragment.selectionSet }, seen);
      }
    }
    return found;
  };
  const ofObject = (object: Readonly<Record<string, unknown>>, fields: ReadonlyMap<string, Answered>): number => {
    let sum = 0;
    for (const [name, { field, node, sets }] of fields) {
      if (!Object.hasOwn(object, name)) continue;
      const below = sets.length > 0 ? collectAll(sets) : undefined;
      sum += costOfArguments(rules, field, node, variables) + ofValue(object[name], weightOfField(rules, field), below);
    }
    return sum;
  };
  const collectAll = (sets: readonly Selected[]): Map<string, Answered> => {
    const seen = new Set<string>();
    return sets.reduce((found, selected) => collect(found, selected, seen), new Map<string, Answered>());
  };
  const ofValue = (value: unknown, weight: number, below: ReadonlyMap<string, Answered> | undefined): number => {
    if (value === null || value === undefined) return 0;
    if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + ofValue(item, weight, below), 0);
    return weight + (below ? ofObject(value as Record<string, unknown>, below) : 0);
  };
  const root = rules.schema.getRootType(operation.operation);
  if (!root || typeof data !== 'object' || data === null) return 0;
  const base = operation.operation === OperationTypeNode.MUTATION ? costOfMutation : 0;
  const fields = collectAll([{ type: root, set: operation.selectionSet }]);
  return base + ofObject(data as Record<string, unknown>, fields);
}

function add(found: Map<string, Answered>, type: GraphQLCompositeType, node: FieldNode): void {
  const field = fieldOf(type, node);
  if (!field) return;
  const name = node.alias?.value ?? node.name.value;
  const answered = found.get(name) ?? { field, node, sets: [] };
  const child = getNamedType(field.type);
  if (node.selectionSet && isCompositeType(child)) answered.sets.push({ type: child, set: node.selectionSet });
  found.set(name, answered);
}
