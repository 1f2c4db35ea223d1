import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { isIncluded } from '../../execution/is-included';
import type { Caller } from '../callers/caller';
import type { AccessRules } from './access-rules';
import { meets } from './condition';
import { unusedName } from './unused-name';

/** Where something was removed: response keys from the root, with `@` for every item of a list. */
export type RemovedPath = readonly string[];

export interface FilteredOperation {
  /** Asks only what the caller may see; null where nothing is left. The given document where nothing was removed. */
  readonly document: DocumentNode | null;
  /** What was removed of what the request asks with its variables, up to a hundred places. */
  readonly removed: readonly RemovedPath[];
  /** Response key under which the document asks for the type of objects that may be of several. */
  readonly typeKey: string;
}

/** An operation that is valid, as it is to be executed. */
export interface AskedOperation {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** With the defaults of those that were not given. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Takes out of an operation what its caller may not see. A field is seen by whoever has all that is asked by the field,
 * by the type it is on and by the type it leads to. On an interface, that is asked for the interface and for each
 * implementation that may come, since the field would be read from any of them: whoever may see it of some only can ask
 * in fragments on those. What has nothing left to select goes too. `__typename` is seen where one of the types that may
 * come is.
 */
export function filterOperation(asked: AskedOperation, rules: AccessRules, caller: Caller): FilteredOperation {
  const { schema, document, operation } = asked;
  const root = schema.getRootType(operation.operation);
  if (!root) return { document: null, removed: [], typeKey: '' };
  const filter = new OperationFilter(asked, rules, caller);
  const { selectionSet, removed, isChanged } = filter.set(operation.selectionSet, scopeOf(schema, root));
  const { typeKey } = filter;
  if (!isChanged) return { document, removed: [], typeKey };
  return { document: selectionSet && filter.document(selectionSet), removed: [...removed.values()], typeKey };
}

/** The type a selection is on, and the objects that may come there. */
interface Scope {
  readonly type: GraphQLCompositeType;
  /** In order of their names. */
  readonly objects: readonly string[];
  /** The selection is in a fragment on a type the caller may not see. */
  readonly isDenied: boolean;
}

interface Filtered<Node> {
  /** Null where nothing is left. */
  readonly selectionSet: Node | null;
  readonly removed: ReadonlyMap<string, RemovedPath>;
  readonly isChanged: boolean;
}

/** Beyond that nobody reads on, and fragments in fragments could make millions of them out of a small document. */
const maxRemoved = 100;

const nothing: ReadonlyMap<string, RemovedPath> = new Map();

class OperationFilter {
  readonly typeKey: string;
  private readonly allowed = new Map<string, boolean>();
  private readonly sets = new Map<SelectionSetNode, Map<string, Filtered<SelectionSetNode>>>();
  private readonly given: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What is left of a fragment depends on where it is spread, so each gets a name for each such place. */
  private readonly fragments = new Map<SelectionSetNode, FragmentDefinitionNode>();

  constructor(
    private readonly asked: AskedOperation,
    private readonly rules: AccessRules,
    private readonly caller: Caller,
  ) {
    this.typeKey = unusedName(asked.document, 'typeOfObject');
    this.given = new Map(
      asked.document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  document(selectionSet: SelectionSetNode): DocumentNode {
    const used = new Set<string>();
    const fragments = [...this.fragments.values()];
    const operation = { ...this.asked.operation, selectionSet };
    for (const node of [operation, ...fragments]) {
      const ofVariables = { ...node, variableDefinitions: [] };
      visit(ofVariables, { Variable: ({ name }) => void used.add(name.value) });
    }
    const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
    return {
      kind: Kind.DOCUMENT,
      definitions: [{ ...operation, ...(variableDefinitions && { variableDefinitions }) }, ...fragments],
    };
  }

  /** Each selection is filtered once for each kind of place, however often its fragment is spread. */
  set(set: SelectionSetNode, scope: Scope): Filtered<SelectionSetNode> {
    const key = JSON.stringify([scope.type.name, scope.objects, scope.isDenied]);
    const byScope = this.sets.get(set) ?? new Map<string, Filtered<SelectionSetNode>>();
    this.sets.set(set, byScope);
    const filtered = byScope.get(key) ?? this.filterSet(set, scope);
    byScope.set(key, filtered);
    return filtered;
  }

  private filterSet(set: SelectionSetNode, scope: Scope): Filtered<SelectionSetNode> {
    const removed = new Map<string, RemovedPath>();
    let isChanged = false;
    const isTrue = (name: string): boolean => this.asked.variables[name] === true;
    const selections = set.selections.flatMap((node) => {
      const filtered = node.kind === Kind.FIELD ? this.field(node, scope) : this.fragment(node, scope);
      isChanged ||= filtered.isChanged;
      if (isIncluded(node, isTrue)) addAll(removed, filtered.removed);
      return filtered.selectionSet ? [filtered.selectionSet] : [];
    });
    return { selectionSet: selections.length > 0 ? { ...set, selections } : null, removed, isChanged };
  }

  private field(node: FieldNode, scope: Scope): Filtered<FieldNode> {
    const key = (node.alias ?? node.name).value;
    const name = node.name.value;
    const isSeen = !scope.isDenied && (name.startsWith('__') ? this.seesTypename(scope) : this.seesField(name, scope));
    if (!isSeen) return { selectionSet: null, removed: new Map([[key, [key]]]), isChanged: true };
    const type = fieldType(scope.type, name);
    if (!type || !node.selectionSet) return { selectionSet: node, removed: nothing, isChanged: false };
    const inner = getNamedType(type) as GraphQLCompositeType;

    const { selectionSet, removed, isChanged } = this.set(node.selectionSet, scopeOf(this.asked.schema, inner));
    const here = [key, ...itemsOf(type)];
    const paths = new Map([...removed.values()].map((path) => [`${here}\n${path.join('\n')}`, [...here, ...path]]));
    if (!selectionSet) return { selectionSet: null, removed: paths, isChanged };
    const whole = isAbstractType(inner) ? this.withType(selectionSet) : selectionSet;
    return { selectionSet: { ...node, selectionSet: whole }, removed: paths, isChanged };
  }

  private fragment(
    node: InlineFragmentNode | FragmentSpreadNode,
    scope: Scope,
  ): Filtered<InlineFragmentNode | FragmentSpreadNode> {
    const given = node.kind === Kind.FRAGMENT_SPREAD ? this.given.get(node.name.value) : node;
    const inside = given && this.narrow(scope, given.typeCondition?.name.value);
    if (!inside) return { selectionSet: null, removed: nothing, isChanged: true };
    const filtered = this.set(given.selectionSet, inside);
    const { selectionSet } = filtered;
    if (!selectionSet) return { ...filtered, selectionSet };
    if (node.kind === Kind.INLINE_FRAGMENT) return { ...filtered, selectionSet: { ...node, selectionSet } };
    const fragment = this.fragments.get(selectionSet) ?? {
      ...(given as FragmentDefinitionNode),
      name: { kind: Kind.NAME, value: `F${this.fragments.size}` },
      selectionSet,
    };
    this.fragments.set(selectionSet, fragment);
    return { ...filtered, selectionSet: { ...node, name: fragment.name } };
  }

  private narrow(scope: Scope, condition: string | undefined): Scope | null {
    const type = condition === undefined ? scope.type : this.asked.schema.getType(condition);
    if (!isCompositeType(type)) return null;
    const all = scopeOf(this.asked.schema, type).objects;
    const common = scope.objects.filter((name) => all.includes(name));
    // Where no object can be, whoever may see nothing of the type still asks for nothing of it.
    const objects = common.length > 0 ? common : all;
    return { type, objects, isDenied: scope.isDenied || !this.seesType(type.name) };
  }

  private withType(set: SelectionSetNode): SelectionSetNode {
    const alias = { kind: Kind.NAME, value: this.typeKey } as const;
    const field: FieldNode = { kind: Kind.FIELD, alias, name: { kind: Kind.NAME, value: '__typename' } };
    return { ...set, selections: [...set.selections, field] };
  }

  private seesTypename({ type, objects }: Scope): boolean {
    return this.seesType(type.name) && objects.some((name) => this.seesType(name));
  }

  private seesField(name: string, { type, objects }: Scope): boolean {
    return [type.name, ...objects].every((owner) => {
      const coordinate = `${owner}.${name}`;
      const isAllowed = this.allowed.get(coordinate) ?? this.seesFieldOf(owner, name);
      this.allowed.set(coordinate, isAllowed);
      return isAllowed;
    });
  }

  private seesFieldOf(owner: string, name: string): boolean {
    const type = fieldType(this.asked.schema.getType(owner), name);
    if (!type) return false;
    // The schema is for whoever may introspect: its directives protect rows.
    if (owner.startsWith('__')) return true;
    return (
      this.seesType(owner) &&
      this.seesType(getNamedType(type).name) &&
      meets(this.caller, this.rules.ofField(owner, name))
    );
  }

  private seesType(name: string): boolean {
    return meets(this.caller, this.rules.ofType(name));
  }
}

function scopeOf(schema: GraphQLSchema, type: GraphQLCompositeType): Scope {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  return { type, objects: objects.sort(), isDenied: false };
}

function fieldType(type: unknown, name: string): GraphQLOutputType | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;
}

function itemsOf(type: GraphQLOutputType): string[] {
  if (isNonNullType(type)) return itemsOf(type.ofType);
  return isListType(type) ? ['@', ...itemsOf(type.ofType)] : [];
}

function addAll(all: Map<string, RemovedPath>, more: ReadonlyMap<string, RemovedPath>): void {
  for (const [key, path] of more) {
    if (all.size >= maxRemoved) return;
    all.set(key, path);
  }
}
