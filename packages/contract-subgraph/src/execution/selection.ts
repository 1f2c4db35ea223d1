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

/** What the client selected on objects of a type, in the form in which a node is asked. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly fields: readonly SelectedField[];
}

export interface SelectedField {
  /** Under which the node's answer holds the value; see `responseKey`. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** By name, as values; what was not given is not there. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Null for a leaf. */
  readonly below: Selection | null;
}

/** Which field a node is asked for in the place of one the client selected; null where it is none of the node's. */
export type FieldOfNode = (type: string, field: string) => string | null;

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
 * Reads what the client selected on objects of a type: fragments and variables resolved, no aliases, so that one
 * row can serve every alias.
 */
export function readSelection(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  info: SelectionInfo,
  fieldOfNode: FieldOfNode,
): Selection {
  const wanted = new Map<string, Omit<SelectedField, 'below'> & { nodes: FieldNode[] }>();
  const want = (field: GraphQLField<unknown, unknown> | undefined, node: FieldNode | null): void => {
    if (!field) return;
    const args = node ? getArgumentValues(field, node, info.variableValues) : {};
    const key = responseKey(field, args);
    const known = wanted.get(key) ?? { key, field, args, nodes: [] };
    if (node) known.nodes.push(node);
    wanted.set(key, known);
  };
  // A row is identified even where the client asks only for what another subgraph gives.
  want(type.getFields().id, null);
  for (const node of collect(sets, type.name, info)) {
    const name = fieldOfNode(type.name, node.name.value);
    if (name !== null) want(type.getFields()[name], node);
  }
  const fields = [...wanted.values()].map(({ nodes, ...field }) => {
    const child = getNamedType(field.field.type);
    const below = isObjectType(child) ? readSelection(child, selectionsOf(nodes), info, fieldOfNode) : null;
    return { ...field, below };
  });
  return { type, fields };
}

/** The selection with the fields along a path added, where it has not got them. */
export function withPath(selection: Selection, [step, ...rest]: readonly string[]): Selection {
  const field = step === undefined ? undefined : selection.type.getFields()[step];
  if (!field) return selection;
  const child = getNamedType(field.type);
  const known = selection.fields.find(({ key }) => key === field.name);
  const below = isObjectType(child) ? withPath(known?.below ?? { type: child, fields: [] }, rest) : null;
  const others = selection.fields.filter((one) => one !== known);
  return { type: selection.type, fields: [...others, { key: field.name, field, args: {}, below }] };
}

/** `besides` are leaves that are asked for whether or not the client did. */
export function printSelection({ fields }: Selection, besides: readonly string[] = []): string {
  const others = besides.filter((name) => !fields.some(({ key }) => key === name));
  const printed = fields.map(({ key, field, args, below }) => {
    const name = key === field.name ? key : `${key}: ${field.name}`;
    return `${name}${printArguments(field, args)}${below ? ` ${printSelection(below)}` : ''}`;
  });
  return `{ __typename ${[...others, ...printed].join(' ')} }`;
}

/** The name under which a node's answer holds a field: its own, or one that tells its arguments apart. */
export function responseKey(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>): string {
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

function printArguments(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>): string {
  const printed = field.args.flatMap(({ name, type }) => {
    const ast = name in args ? astFromValue(args[name], type) : null;
    return ast ? [`${name}: ${print(ast)}`] : [];
  });
  return printed.length > 0 ? `(${printed.join(', ')})` : '';
}
