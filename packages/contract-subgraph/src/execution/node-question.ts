import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from 'graphql';
import { namedType } from '../contract/ast';
import { type Contract, type Filter, type GatheredField } from '../contract/contract';
import { printVersion, type Version } from '../contract/version';
import type { Node } from '../node/node';
import { NodeFailure } from '../node/node-failure';
import { passArguments } from './passed-arguments';
import { isLater, pruneSelection } from './prune-selection';
import {
  type FieldOfNode,
  fieldsNamed,
  printSelection,
  readSelection,
  type Selection,
  selectionsOf,
  withPath,
} from './selection';
import { type Sift, siftBy } from './sift';

/** What one node is asked for a gathered list, in its version of the contract. */
export interface NodeQuestion {
  /** The list with its arguments as variables, and what is selected of it. */
  readonly field: string;
  /** `$name: Type` of each variable. */
  readonly declarations: string;
  /** The filters, by name. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** Whether the page is counted from its end. */
  readonly isBackward: boolean;
  /** What is asked of each row. */
  readonly selection: Selection;
  /** Whether the node is asked to count its rows: not where the hub applies a filter. */
  readonly asksTotal: boolean;
  /** Applies the filters that the node does not know; null where it knows them all. */
  readonly sift: Sift | null;
}

/** What becomes of a node in a gathered list. */
export interface NodePart {
  readonly node: Node;
  /** Null where the node cannot hold a row that was asked for. */
  readonly question: NodeQuestion | NodeFailure | null;
  readonly missingFields: readonly string[];
  readonly unsupportedFilters: readonly string[];
  /** Whether the client asks for the number of rows. */
  readonly wantsTotal: boolean;
}

export interface ListArguments {
  readonly orderBy: string;
  readonly isBackward: boolean;
  /** The filters that were given, by name. */
  readonly filters: Readonly<Record<string, unknown>>;
}

/** Makes the function that says what each node is asked. Nodes of one version are asked the same. */
export function nodeQuestions(
  contract: Contract,
  list: GatheredField,
  args: ListArguments,
  info: GraphQLResolveInfo,
  fieldOfNode: FieldOfNode,
): (node: Node) => NodePart {
  const selected = rowsSelected(list, info, fieldOfNode);
  const { wantsTotal } = selected;
  const byVersion = new Map<string, VersionedQuestion>();
  const refused = (node: Node, because: string): NodePart => {
    const question = new NodeFailure('INCOMPATIBLE', `${node.owner} ${because}.`);
    return { node, question, missingFields: [], unsupportedFilters: [], wantsTotal };
  };
  return (node) => {
    const { version } = node;
    if (version === null)
      return refused(node, `serves the contract in ${node.versions}; the hub speaks ${printVersion(contract.version)}`);
    const known = byVersion.get(printVersion(version));
    const versioned = known ?? versionedQuestion(contract, list, args, selected, version);
    byVersion.set(printVersion(version), versioned);
    const { missingFields, unsupportedFilters } = versioned;
    if (typeof versioned.question === 'string')
      return { ...refused(node, versioned.question), missingFields, unsupportedFilters };
    const narrowed = narrowFilters(contract, list.filters, args.filters, node.owner, version);
    const { question } = versioned;
    const filters = narrowed && Object.fromEntries(Object.keys(question.filters).map((name) => [name, narrowed[name]]));
    return { node, question: filters && { ...question, filters }, missingFields, unsupportedFilters, wantsTotal };
  };
}

interface VersionedQuestion {
  /** A text says why nodes of this version cannot be asked. */
  readonly question: NodeQuestion | string;
  readonly missingFields: readonly string[];
  readonly unsupportedFilters: readonly string[];
}

function versionedQuestion(
  contract: Contract,
  list: GatheredField,
  args: ListArguments,
  { rows, wantsTotal }: RowsSelected,
  version: Version,
): VersionedQuestion {
  const where = `${list.parent}.${list.name}`;
  const lacks = (coordinate: string): boolean => isLater(coordinate, version, contract.since);
  const given = list.filters.filter(({ name }) => name in args.filters);
  const unsupported = given.filter(({ name }) => lacks(`${where}(${name}:)`));
  const { selection: pruned, missing: missingFields } = pruneSelection(rows, version, contract.since);
  const selection = unsupported.flatMap(({ paths }) => paths).reduce(withPath, pruned);

  const refusal = (): string | null => {
    const order = list.field.arguments?.find(({ name }) => name.value === 'orderBy');
    if (lacks(where)) return `has no ${where} in its version ${printVersion(version)}`;
    if (order && lacks(`${namedType(order.type)}.${args.orderBy}`))
      return `cannot order by ${args.orderBy} in its version ${printVersion(version)}`;
    if (args.isBackward && lacks(`${where}(last:)`))
      return `cannot page backward in its version ${printVersion(version)}`;
    const hopeless = unsupported.find(({ paths }) => !canSift(paths, list.entity, selection, lacks));
    return hopeless ? `does not know the filter ${hopeless.name} in its version ${printVersion(version)}` : null;
  };
  const known = given.filter((filter) => !unsupported.includes(filter));
  const isPassed = (name: string): boolean =>
    known.some((filter) => filter.name === name) ||
    name === 'orderBy' ||
    (args.isBackward ? name === 'last' || name === 'before' : name === 'first' || name === 'after');
  const { declarations, passed } = passArguments(
    (list.field.arguments ?? []).filter(({ name }) => isPassed(name.value)),
  );
  const asksTotal = wantsTotal && unsupported.length === 0;
  const page = `{ edges { cursor node ${printSelection(selection)} } pageInfo { ${args.isBackward ? 'hasPreviousPage' : 'hasNextPage'} }${asksTotal ? ' totalCount' : ''} }`;
  return {
    question: refusal() ?? {
      field: `${list.name}(${passed}) ${page}`,
      declarations,
      filters: Object.fromEntries(known.map(({ name }) => [name, args.filters[name]])),
      isBackward: args.isBackward,
      selection,
      asksTotal,
      sift: unsupported.length > 0 ? siftBy(unsupported, args.filters) : null,
    },
    missingFields,
    unsupportedFilters: unsupported.map(({ name }) => name),
  };
}

/** Whether the node's version has every field that a filter compares with. */
function canSift(
  paths: Filter['paths'],
  entity: string,
  { type }: Selection,
  lacks: (coordinate: string) => boolean,
): boolean {
  const isThere = (path: readonly string[]): boolean => {
    let parent = { name: entity, fields: type.getFields() };
    return path.every((step) => {
      const field = parent.fields[step];
      if (!field || lacks(`${parent.name}.${step}`)) return false;
      const child = namedObject(field.type);
      if (child) parent = { name: child.name, fields: child.getFields() };
      return true;
    });
  };
  return paths.length > 0 && paths.every(isThere);
}

/**
 * The filters as they are for one node: ids only of its own rows, and no enum values that came after its version, since
 * it holds no row of them. Null where that leaves no row it could hold.
 */
function narrowFilters(
  contract: Contract,
  known: readonly Filter[],
  given: Readonly<Record<string, unknown>>,
  owner: string,
  version: Version,
): Readonly<Record<string, unknown>> | null {
  const filters: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const filter = known.find((one) => one.name === name);
    const type = filter ? namedType(filter.argument.type) : '';
    const canHold = (one: unknown): boolean =>
      filter?.isIds ? String(one).startsWith(`${owner}:`) : !isLater(`${type}.${String(one)}`, version, contract.since);
    const kept = Array.isArray(value) ? value.filter(canHold) : canHold(value) ? value : [];
    if (Array.isArray(kept) && kept.length === 0) return null;
    filters[name] = kept;
  }
  return filters;
}

interface RowsSelected {
  readonly rows: Selection;
  readonly wantsTotal: boolean;
}

function rowsSelected(list: GatheredField, info: GraphQLResolveInfo, fieldOfNode: FieldOfNode): RowsSelected {
  const sets = selectionsOf(info.fieldNodes);
  const edges = selectionsOf(fieldsNamed(sets, list.connection, 'edges', info));
  const rows = [...fieldsNamed(sets, list.connection, 'nodes', info), ...fieldsNamed(edges, list.edge, 'node', info)];
  const entity = info.schema.getType(list.entity) as GraphQLObjectType;
  return {
    rows: readSelection(entity, selectionsOf(rows), info, fieldOfNode),
    wantsTotal: fieldsNamed(sets, list.connection, 'totalCount', info).length > 0,
  };
}

function namedObject(type: GraphQLOutputType): GraphQLObjectType | null {
  const named = getNamedType(type);
  return isObjectType(named) ? named : null;
}
