import {
  type FieldNode,
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../../execution/is-included';
import type { AskedOperation } from './asked-operation';
import type { CostRules } from './cost-rules';
import { costOfArguments, expectedSize, type Sized, sizedBelow, weightOfField } from './field-cost';
import { fieldOf, typeOfFragment } from './selected';

/** What a mutation costs beside its fields. */
export const costOfMutation = 10;

/**
 * What the operation may cost, as the demand control of Apollo's router has it: the weight of each field and what is below
 * it, times the rows it may have. Fragments for several types count together. Throws where a list must be given a size
 * and is not.
 */
export function estimateCost(
  rules: CostRules,
  { operation, fragments }: AskedOperation,
  variables: Readonly<Record<string, unknown>>,
): number {
  const isTrue = (name: string): boolean => variables[name] === true;
  // Twenty fragments, each with the next one twice, come to a million: each is counted once for a size.
  const known = new Map<string, number>();
  const ofSet = (type: GraphQLCompositeType, set: SelectionSetNode, sized: Sized | undefined): number =>
    set.selections.reduce((sum, node) => {
      if (!isIncluded(node, isTrue)) return sum;
      if (node.kind === Kind.FIELD) return sum + ofField(type, node, sized);
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(type, node.name.value, sized);
      return sum + ofSet(typeOfFragment(rules.schema, node.typeCondition, type), node.selectionSet, sized);
    }, 0);
  const ofFragment = (around: GraphQLCompositeType, name: string, sized: Sized | undefined): number => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    const key = sized ? `${name} ${sized.size} ${sized.fields.join()}` : name;
    const cost =
      known.get(key) ??
      ofSet(typeOfFragment(rules.schema, fragment.typeCondition, around), fragment.selectionSet, sized);
    known.set(key, cost);
    return cost;
  };
  const ofField = (type: GraphQLCompositeType, node: FieldNode, sized: Sized | undefined): number => {
    const field = fieldOf(type, node);
    if (!field) return 0;
    const child = getNamedType(field.type);
    const below =
      node.selectionSet && isCompositeType(child)
        ? ofSet(child, node.selectionSet, sizedBelow(rules, field, node, variables))
        : 0;
    const each = weightOfField(rules, field) + below;
    return (
      (each && each * expectedSize(rules, field, node, variables, sized)) +
      costOfArguments(rules, field, node, variables)
    );
  };
  const root = rules.schema.getRootType(operation.operation);
  const base = operation.operation === OperationTypeNode.MUTATION ? costOfMutation : 0;
  const cost = root ? base + ofSet(root, operation.selectionSet, undefined) : 0;
  return Math.min(cost, Number.MAX_SAFE_INTEGER);
}
