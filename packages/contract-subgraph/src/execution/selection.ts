import { createHash } from 'node:crypto';
import {
  astFromValue,
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';

/** The parts of `info` that say what the client selected. */
export type SelectionInfo = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'>;

/** The selection sets directly below these fields. */
export function selectionsOf(fieldNodes: readonly FieldNode[]): SelectionSetNode[] {
  return fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
}

/** The fields of one name that a set of selections asks for, with fragments, @skip and @include resolved. */
export function fieldsNamed(
  sets: readonly SelectionSetNode[],
  type: string,
  name: string,
  info: SelectionInfo,
): FieldNode[] {
  return collect(sets, type, info).filter((node) => node.name.value === name);
}

/**
 * Prints what the client selected on rows of a type, in the form a node is asked: fragments and
 * variables resolved, no aliases, so that one row can serve every alias. Fields in `leaveOut` are the
 * hub's own and never reach a node.
 */
export function printSelection(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  info: SelectionInfo,
  leaveOut: (type: string, field: string) => boolean,
): string {
  const nodesByKey = new Map<string, { field: GraphQLField<unknown, unknown>; nodes: FieldNode[] }>();
  for (const node of collect(sets, type.name, info)) {
    const field = type.getFields()[node.name.value];
    if (!field || leaveOut(type.name, field.name)) continue;
    const key = responseKey(field, getArgumentValues(field, node, info.variableValues));
    const entry = nodesByKey.get(key);
    if (entry) entry.nodes.push(node);
    else nodesByKey.set(key, { field, nodes: [node] });
  }
  // An entity is identified even where the client asks only for what another subgraph gives.
  const printed = 'id' in type.getFields() ? ['id'] : [];
  for (const [key, { field, nodes }] of nodesByKey) {
    if (key === 'id') continue;
    const child = getNamedType(field.type);
    const below = isObjectType(child) ? ` ${printSelection(child, selectionsOf(nodes), info, leaveOut)}` : '';
    const [first] = nodes;
    const args = first ? printArguments(field, first, info) : '';
    printed.push(`${key === field.name ? '' : `${key}: `}${field.name}${args}${below}`);
  }
  return `{ __typename ${printed.join(' ')} }`;
}

/** The name under which a node's answer holds a field: its own, or one that tells its arguments apart. */
export function responseKey(field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): string {
  if (field.args.length === 0) return field.name;
  return `${field.name}_${createHash('sha256').update(JSON.stringify(args)).digest('hex').slice(0, 12)}`;
}

function collect(sets: readonly SelectionSetNode[], type: string, info: SelectionInfo): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((node): FieldNode[] => {
      if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true) return [];
      if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if === false) return [];
      if (node.kind === Kind.FIELD) return [node];
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
      const condition = fragment?.typeCondition?.name.value;
      if (!fragment || (condition !== undefined && condition !== type)) return [];
      return collect([fragment.selectionSet], type, info);
    }),
  );
}

function printArguments(field: GraphQLField<unknown, unknown>, node: FieldNode, info: SelectionInfo): string {
  const values = getArgumentValues(field, node, info.variableValues);
  const printed = field.args.flatMap((argument) => {
    const ast = argument.name in values ? astFromValue(values[argument.name], argument.type) : null;
    return ast ? [`${argument.name}: ${print(ast)}`] : [];
  });
  return printed.length > 0 ? `(${printed.join(', ')})` : '';
}
