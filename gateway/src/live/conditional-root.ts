import {
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** Says what is wrong with such an operation. */
export function conditionalRoot(): GraphQLError {
  return new GraphQLError('The field of a subscription may not depend on @skip or @include.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}

/**
 * Whether a variable decides if there is anything to subscribe to. The specification forbids it, and graphql-js 16 throws
 * while it validates such a document, where it should say so. False for what cannot be parsed: that is said elsewhere.
 */
export function hasConditionalRoot(query: string, operationName: string | undefined, maxTokens: number): boolean {
  if (!/subscription/.test(query) || !/@(skip|include)/.test(query)) return false;
  try {
    const document = parse(query, { noLocation: true, maxTokens });
    const operation = getOperationAST(document, operationName);
    const fragments = new Map(
      document.definitions
        .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
        .map((node) => [node.name.value, node]),
    );
    return operation?.operation === 'subscription' && isConditional(operation.selectionSet, fragments, new Set());
  } catch {
    return false;
  }
}

function isConditional(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen: Set<string>,
): boolean {
  return selections.some((selection) => {
    const isAsked = selection.directives?.some(
      ({ name, arguments: given }) =>
        (name.value === 'skip' || name.value === 'include') && given?.some(({ value }) => value.kind === Kind.VARIABLE),
    );
    if (isAsked) return true;
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return isConditional(selection.selectionSet, fragments, seen);
    const fragment = fragments.get(selection.name.value);
    if (!fragment || seen.has(selection.name.value)) return false;
    seen.add(selection.name.value);
    return isConditional(fragment.selectionSet, fragments, seen);
  });
}
