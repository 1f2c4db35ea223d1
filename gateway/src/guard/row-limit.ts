import type { ApolloServerPlugin } from '@apollo/server';
import { defaultPageSize, errors } from '@passerelle/protocol';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';
import { variablesWithDefaults } from './variables-with-defaults';

interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

type CountRows = (variables: Readonly<Record<string, unknown>>) => number;

/** Refuses an operation whose page sizes, multiplied along its nesting, could ask for more rows than `maxRows`. */
export function rowLimitPlugin(maxRows: number): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, document, request }) {
          if (operation) checkRows(rowCounter(schema, document, operation)(request.variables ?? {}), maxRows);
        },
      };
    },
  };
}

/** Throws when an operation asks for more rows than it may. */
export function checkRows(count: number, maxRows: number): void {
  if (count > maxRows) throw errors.operationTooLarge({ what: 'rows to ask for', count, max: maxRows });
}

/** Counts the rows of one operation, again and again where they depend on variables. */
export function rowCounter(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CountRows {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const withDefaults = variablesWithDefaults(operation);
  const count: CountRows = (variables) =>
    countRows({ schema, operation, fragments, variables: withDefaults(variables) });
  if (operation.variableDefinitions?.length) return count;
  let counted: number | undefined;
  return () => {
    counted ??= count({});
    return counted;
  };
}

/** The rows an operation can return at the most: each page counts its size, times the sizes of the pages around it. */
function countRows({ schema, operation, fragments, variables }: Operation): number {
  // Twenty fragments, each with the next one twice, come to a million: each is counted once.
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const fragment = fragments[name];
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    if (!fragment || !isCompositeType(type)) return 0;
    const rows = known.get(name) ?? count(type, fragment.selectionSet);
    known.set(name, rows);
    return rows;
  };
  const count = (type: GraphQLCompositeType, set: SelectionSetNode): number =>
    set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(node.name.value);
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition && schema.getType(node.typeCondition.name.value);
        return sum + count(condition && isCompositeType(condition) ? condition : type, node.selectionSet);
      }
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      if (!field || !node.selectionSet) return sum;
      const child = getNamedType(field.type);
      const below = isCompositeType(child) ? count(child, node.selectionSet) : 0;
      if (!field.args.some(({ name }) => name === 'first')) return sum + below;
      return sum + pageSize(getArgumentValues(field, node, variables)) * (1 + below);
    }, 0);
  const root = schema.getRootType(operation.operation);
  return root ? count(root, operation.selectionSet) : 0;
}

/** A size that the list itself will refuse counts as a page; the list says what is wrong with it. */
function pageSize({ first, last }: Record<string, unknown>): number {
  const size = first ?? last;
  return typeof size === 'number' && size > 0 ? size : defaultPageSize;
}
