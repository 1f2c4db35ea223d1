import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** For how many seconds an answer may be kept, and whether only for the one who asked. */
export interface CacheHint {
  readonly maxAge: number;
  readonly isPrivate: boolean;
}

interface Hint {
  readonly maxAge?: number;
  readonly scope?: 'PUBLIC' | 'PRIVATE';
  readonly inheritMaxAge?: boolean;
}

/**
 * What `@cacheControl` says about an operation as it stands: the least of all fields it names. A root field and a field
 * that gives objects may be kept for 0 seconds unless it, or the type of the objects, says otherwise; any other field as
 * long as what it is in. Entities go by their type. Undefined where nothing may be kept.
 */
export function cacheHintOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CacheHint | undefined {
  const directive = schema.getDirective('cacheControl');
  const operation = getOperationAST(document, operationName);
  const root = schema.getQueryType();
  if (!directive || !root || operation?.operation !== OperationTypeNode.QUERY) return undefined;
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const hintOn = (node: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined): Hint =>
    (node ? getDirectiveValues(directive, node) : undefined) ?? {};
  let maxAge = Number.POSITIVE_INFINITY;
  let isPrivate = false;
  const restrict = (hint: Hint, otherwise: number): void => {
    if (!hint.inheritMaxAge) maxAge = Math.min(maxAge, hint.maxAge ?? otherwise);
    if (hint.scope === 'PRIVATE') isPrivate = true;
  };

  const visitField = (parent: GraphQLCompositeType, name: string, set: SelectionSetNode | undefined): void => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return;
    const type = getNamedType(field.type);
    const isEntities = parent === root && name === '_entities';
    if (!isEntities) {
      const own = hintOn(field.astNode);
      const hint = { ...(isCompositeType(type) && hintOn(type.astNode)), ...own };
      const mayInherit = parent !== root && !isCompositeType(type);
      restrict(hint, mayInherit ? Number.POSITIVE_INFINITY : 0);
    }
    if (set && isCompositeType(type)) visit(type, set, isEntities);
  };
  const visit = (type: GraphQLCompositeType, { selections }: SelectionSetNode, isEntities: boolean): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        visitField(type, selection.name.value, selection.selectionSet);
        continue;
      }
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = part?.typeCondition && schema.getType(part.typeCondition.name.value);
      const inner = condition && isCompositeType(condition) ? condition : type;
      if (isEntities && inner !== type) restrict(hintOn(inner.astNode), 0);
      if (part) visit(inner, part.selectionSet, isEntities && inner === type);
    }
  };
  visit(root, operation.selectionSet, false);
  return maxAge > 0 && maxAge < Number.POSITIVE_INFINITY ? { maxAge, isPrivate } : undefined;
}
