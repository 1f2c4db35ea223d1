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
  const count: CountRows = (variables) => countRows({ schema, operation, fragments, variables });
  if (operation.variableDefinitions?.length) return count;
  let counted: number | undefined;
  return () => {
    counted ??= count({});
    return counted;
  };
}

/** The rows an operation can return at the most: each page counts its size, times the sizes of the pages around it. */
function countRows({ schema, operation, fragments, variables }: Operation): number {
  const count = (type: GraphQLCompositeType, set: SelectionSetNode, around: number): number =>
    set.selections.reduce((sum, node) => {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
        if (!fragment) return sum;
        const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
        return sum + count(condition && isCompositeType(condition) ? condition : type, fragment.selectionSet, around);
      }
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      if (!field || !node.selectionSet) return sum;
      const child = getNamedType(field.type);
      const size = field.args.some(({ name }) => name === 'first')
        ? pageSize(getArgumentValues(field, node, variables))
        : null;
      const inside = size === null ? around : around * size;
      return (
        sum + (size === null ? 0 : inside) + (isCompositeType(child) ? count(child, node.selectionSet, inside) : 0)
      );
    }, 0);
  const root = schema.getRootType(operation.operation);
  return root ? count(root, operation.selectionSet, 1) : 0;
}

/** A size that the list itself will refuse counts as a page; the list says what is wrong with it. */
function pageSize({ first, last }: Record<string, unknown>): number {
  const size = first ?? last;
  return typeof size === 'number' && size > 0 ? size : defaultPageSize;
}
